import { spelledOut } from '../../language/spelling.ts'
import { wordsIn } from '../../pages/words.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import type { Settings } from '../../platform/settings.ts'
import { alarmOn } from '../../requests/alarm.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import { buttonLink } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time, until } from '../../ui/words/when.ts'
import { fullName, named, shortName } from '../people.views.ts'
import { alarmForCaller } from './alarm.views.ts'
import type { JustTakenIn } from './intake.ts'

export interface Slip {
  whole: WholeRequest
  settings: Settings
  address: string
  /** What became of the first mail, and when it leaves where it waits for its moment. */
  mailed: 'yes' | 'failed' | 'soon' | 'ready' | 'nothing'
  mailLeaves: Date | undefined
  /** Just taken in: say where it went. */
  fresh: boolean
  now: Date
}

/** The short code, large enough to read out, and a slip to take home. */
export function slipPage(t: Translate, slip: Slip): Html {
  const { whole, fresh } = slip
  const { request, people } = whole
  const owner = people.get(request.owner_id)
  return html`
  <div class="stack">
    ${fresh && html`<div class="no-print">${alarmForCaller(t, alarmOn(whole, slip.settings))}</div>`}
    <div class="stack stack--tight no-print">
      <p class="eyebrow">${t('desk.read_code')}</p>
      <h1 class="big-code">${request.code}</h1>
      <p class="soft" lang="${t.language}">${spelledOut(request.code, t.language)}</p>
    </div>
    <p class="no-print">${secondFact(t, slip)}</p>
    ${fresh && owner && html`<div class="beside no-print">${colleagueFace(owner)}<p>${t('desk.went_to', { name: owner.name })}</p></div>`}
    <div class="bar no-print">
      ${buttonLink({ label: t('desk.to_request'), href: `/desk/requests/${request.id}` })}
      <button type="button" class="button button--second needs-scripts" data-controller="print" data-action="print#print">${t('desk.print')}</button>
      ${buttonLink({ label: t('desk.new_request'), href: '/desk/intake', kind: 'quiet' })}
      ${!whole.request.merged_into_id && whole.joined.length === 0 && buttonLink({ label: t('desk.of_another_slip', { name: fullName(t, whole.asker) }), href: `/desk/requests/${request.id}/customer`, kind: 'quiet' })}
    </div>
    ${paper(slip)}
    <noscript><p class="soft small no-print">${t('desk.print_hint')}</p></noscript>
  </div>`
}

/** Of what who took it in may not open: the code to read out, and nothing else. */
export const codeOnly = (t: Translate, { code, by }: JustTakenIn): Html => html`
  <div class="stack">
    <p>${t('desk.taken_in')}</p>
    <div class="stack stack--tight">
      <p class="eyebrow">${t('desk.read_code')}</p>
      <h1 class="big-code">${code}</h1>
      <p class="soft" lang="${t.language}">${spelledOut(code, t.language)}</p>
    </div>
    <p>${t('desk.taken_in_code', { by })}</p>
    <div class="bar">${buttonLink({ label: t('desk.new_request'), href: '/desk/intake' })}</div>
  </div>`

/** What opens it besides the code: an address or number we know; without either the name. */
function secondFact(t: Translate, { whole: { ways, asker }, mailed, mailLeaves }: Slip): string {
  const kinds = ways.map((way) => way.kind)
  const by = kinds.includes('mail') ? 'mail' : kinds.includes('phone') ? 'phone' : 'name'
  return t('desk.code_with', { ...named(shortName(t, asker)), by, mailed, time: mailLeaves ? time(t, mailLeaves) : '' })
}

/** The slip itself, in the customer's language. */
function paper({ whole, settings, address, now }: Slip): Html {
  const { request, promises } = whole
  const t = wordsIn(request.language, settings)
  const promise = promises.find((one) => one.state === 'open')
  const kinds = whole.ways.map((way) => way.kind)
  const by = kinds.includes('mail') ? 'mail' : kinds.includes('phone') ? 'phone' : 'name'
  return html`
  <section class="slip card" lang="${t.language}">
    <p class="soft small">${settings.name}${DOT}${day(t, request.opened_at, now)}</p>
    <h2>${t('desk.slip_title')}</h2>
    <p class="quote" dir="auto">‘${request.title}’</p>
    <p class="big-code">${request.code}</p>
    <p>${t('desk.slip_how', { address: `${address.replace(/^https?:\/\//, '')}/code`, by })}</p>
    ${promise && html`<p>${t('desk.slip_promise', { promise: promiseWords(t, promise), until: until(t, promise.due_at, now) })}</p>`}
    ${settings.phone && html`<p>${t('desk.slip_call', { phone: settings.phone })}</p>`}
  </section>`
}
