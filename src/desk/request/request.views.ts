import { TAKEN_OUT } from '../../lib/without-words.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { alarmOn } from '../../requests/alarm.ts'
import { isClosed } from '../../requests/request.ts'
import { button } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'
import { named, nameFor, shortName } from '../people.views.ts'
import { stillToBring } from './bringing.views.ts'
import { deliberations } from './deliberation.views.ts'
import { mayEnd } from './elsewhere.views.ts'
import { closure, openAgain } from './ended.views.ts'
import { nextWord } from './next-word.views.ts'
import { leakNotice } from './of-another.views.ts'
import { promiseNotices } from './promises.views.ts'
import { replyBox } from './reply.views.ts'
import { requestActions } from './request-actions.views.ts'
import { requestHead } from './request-head.views.ts'
import type { RequestPage } from './request-page.ts'
import { stuck } from './stuck.views.ts'
import { talk } from './talk.views.ts'
import { undelivered } from './undelivered.views.ts'

/** One request: who asks and what for, what to do now, and the conversation with an open box under it. */
export const requestPage = (t: Translate, page: RequestPage): Html => html`
  ${requestHead(t, page)}
  <div class="stack">
    ${readFirst(t, page)}
    ${presence(t, page)}
    ${leakNotice(t, page)}
    ${mayEnd(t, page)}
    ${requestActions(t, page)}
    ${wordsGone(t, page)}
    ${undelivered(t, page)}
    ${stillToBring(t, page)}
    ${stuck(t, page)}
    ${handedOver(t, page)}
    ${promiseNotices(t, page)}
    ${nextWord(t, page)}
    ${openAgain(t, page)}
    ${closure(t, page)}
    ${talk(t, page)}
    ${deliberations(t, page)}
    ${replyBox(t, page)}
  </div>`

/** What the customer's words may mean. Said while it is open, kept nowhere. */
function readFirst(t: Translate, { whole, settings }: RequestPage): Html | undefined {
  const alarm = alarmOn(whole, settings)
  return alarm && notice({ tone: 'red', title: t('desk.alarm_title'), text: t(`desk.alarm_${alarm}`) })
}

/** The customer took back what they asked: why nothing stands there, and what to do with it. */
const wordsGone = (t: Translate, { whole }: RequestPage): Html | undefined =>
  !isClosed(whole.request) && whole.request.words.replaceAll(TAKEN_OUT, '').trim() === ''
    ? notice({
        tone: 'copper',
        title: t('desk.words_gone', named(shortName(t, whole.asker))),
        text: t('desk.words_gone_text'),
      })
    : undefined

/** Somebody else has this page open at this moment. Said while it lasts, kept nowhere. */
const presence = (t: Translate, { present }: RequestPage): Html | undefined =>
  present.length === 0
    ? undefined
    : html`<div class="beside presence">${present.map((person) => colleagueFace(person, 's'))}<p class="soft">${t(
        'desk.looks_too',
        {
          names: listed(
            t,
            present.map((person) => person.first_name),
          ),
          count: present.length,
        },
      )}</p></div>`

/** To whoever received it: why, and one tap to say that it was read, so that the customer need not tell it twice. */
function handedOver(t: Translate, { whole, me, key }: RequestPage): Html | undefined {
  const handover = whole.handovers.findLast(
    (one) => !one.read_at && (one.to_id === me.id || whole.people.get(one.to_id)?.acting_id === me.id),
  )
  if (!handover) return
  return notice({
    tone: 'calm',
    id: `handover-${handover.id}-read`,
    title: t('desk.handed_to_you', named(nameFor(t, whole.people.get(handover.from_id), me))),
    text: html`<q>${handover.reason}</q>`,
    action: html`<div data-controller="reading">${onceForm(
      { action: `/desk/requests/${whole.request.id}/handovers/${handover.id}/reading`, key, name: 'reading' },
      button({ label: t('desk.have_read', named(shortName(t, whole.asker))), kind: 'second' }),
    )}</div>`,
  })
}
