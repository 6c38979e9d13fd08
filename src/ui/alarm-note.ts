import type { Alarm } from '../lib/alarm.ts'
import { type Content, type Html, html } from './html.ts'
import { notice } from './notice.ts'
import { phoneLink } from './phone.ts'
import type { Translate } from './words/i18n.ts'

// Dutch numbers; an organisation elsewhere adds its own.
const EMERGENCY = '112'
const TALK = '113' // Stichting 113 Zelfmoordpreventie, day and night
const TALK_FREE = '0800-0113'
const ON_ONE_LINE = TALK_FREE.replace('-', '\u2011') // a number does not break at its hyphen

export interface AlarmNote {
  alarm: Alarm | undefined
  /** The organisation's own number for now, if it has one. */
  phone: string
  /** When somebody will read this, if that is known. */
  until: string | undefined
  /** Somebody here read it already. */
  read?: boolean
}

/** Whom to call now, beside words of danger or despair. It holds nobody up. */
export const alarmNote = (t: Translate, { alarm, phone, until, read }: AlarmNote): Html | undefined => {
  if (!alarm) return
  const ours = phone && html`${t('ui.alarm_ours')} ${phoneLink(phone)}.`
  const later = read ? t('ui.alarm_read') : t('ui.alarm_later', { until: until ?? 'none' })
  return alarm === 'despair'
    ? note(
        t('ui.alarm_despair'),
        html`${t('ui.alarm_talk')} ${phoneLink(TALK)} ${t('ui.alarm_or')} ${phoneLink(ON_ONE_LINE)}. ${t('ui.alarm_always')} ${t('ui.alarm_danger')} ${t('ui.alarm_call')} ${phoneLink(EMERGENCY)}. ${ours} ${later}`,
      )
    : note(t('ui.alarm_danger'), html`${t('ui.alarm_call')} ${phoneLink(EMERGENCY)}. ${ours} ${later}`)
}

/** The same for a page that may not say what was asked: it stands there for everybody, so that it betrays nothing. */
export const numbersToCall = (t: Translate, phone: string): Html =>
  notice({
    tone: 'good', // an offer to whoever needs it: most who read it asked for a fridge
    title: t('ui.alarm_anybody'),
    text: html`${t('ui.alarm_danger')} ${t('ui.alarm_call')} ${phoneLink(EMERGENCY)}. ${phone && html`${t('ui.alarm_ours')} ${phoneLink(phone)}. `}${t('ui.alarm_talk')} ${phoneLink(TALK)} ${t('ui.alarm_or')} ${phoneLink(ON_ONE_LINE)}. ${t('ui.alarm_always')}`,
  })

/** And for a mail that may not say it either. */
export const numbersInWords = (t: Translate, phone: string): string =>
  [
    t('ui.alarm_anybody'),
    `${t('ui.alarm_danger')} ${t('ui.alarm_call')} ${EMERGENCY}.`,
    phone && `${t('ui.alarm_ours')} ${phone}.`,
    `${t('ui.alarm_talk')} ${TALK} ${t('ui.alarm_or')} ${TALK_FREE}.`,
    t('ui.alarm_always'),
  ]
    .filter(Boolean)
    .join(' ')

const note = (title: string, text: Content) => notice({ tone: 'red', title, text })
