import type { Alarm } from '../language/alarm.ts'
import { type Content, type Html, html } from './html.ts'
import { notice } from './notice.ts'
import { phoneLink } from './phone.ts'
import type { Translate } from './words/i18n.ts'

// Dutch numbers; an organisation elsewhere adds its own.
const EMERGENCY = '112'
const TALK = '113' // Stichting 113 Zelfmoordpreventie, day and night
const TALK_FREE = '0800-0113'
const LISTENING = '088 0767 000' // De Luisterlijn, for whoever wants to talk, day and night
const ON_ONE_LINE = TALK_FREE.replace('-', '\u2011') // a number does not break at its hyphen

export interface AlarmNote {
  alarm: Alarm | undefined
  /** The organisation's own number for now, if it has one. */
  phone: string
  /** Somebody here read it already. When they will, the page says elsewhere: two times of reading are one too many. */
  read?: boolean
}

/** Whom to call now, beside words of danger or despair. It holds nobody up. */
export const alarmNote = (t: Translate, { alarm, phone, read }: AlarmNote): Html | undefined => {
  if (!alarm) return
  const ours = phone && html`${t('ui.alarm_ours')} ${phoneLink(phone)}.`
  const later = read ? t('ui.alarm_read') : t('ui.alarm_later')
  return alarm === 'despair'
    ? note(
        t('ui.alarm_despair'),
        html`${t('ui.alarm_talk')} ${phoneLink(TALK)} ${t('ui.alarm_or')} ${phoneLink(ON_ONE_LINE)}. ${t('ui.alarm_always')} ${t('ui.alarm_danger')} ${t('ui.alarm_call')} ${phoneLink(EMERGENCY)}. ${ours} ${later}`,
      )
    : note(t('ui.alarm_danger'), html`${t('ui.alarm_call')} ${phoneLink(EMERGENCY)}. ${ours} ${later}`)
}

/**
 * Help that cannot wait, in calm words for everybody: on a page and in a mail that may not say what was asked. Most who
 * read it asked for a bed or a fridge; whose words call for more reads that while typing and right after sending.
 */
export const helpForAnybody = (t: Translate, phone: string): Html =>
  html`<p class="soft small">${t('ui.help_danger')} ${phoneLink(EMERGENCY)}. ${phone && html`${t('ui.alarm_ours')} ${phoneLink(phone)}. `}${t('ui.help_talk')} ${phoneLink(LISTENING)}.</p>`

/** And for a mail. */
export const helpInWords = (t: Translate, phone: string): string =>
  [
    `${t('ui.help_danger')} ${EMERGENCY}.`,
    phone && `${t('ui.alarm_ours')} ${phone}.`,
    `${t('ui.help_talk')} ${LISTENING}.`,
  ]
    .filter(Boolean)
    .join(' ')

const note = (title: string, text: Content) => notice({ tone: 'red', title, text })
