import type { Typed } from '../../pages/redraw.ts'
import { wordsIn } from '../../pages/words.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { accountDraft } from '../../requests/ending/account.ts'
import { keptByHand } from '../../requests/promises/promise-kinds.ts'
import { button, buttonLink, check, choice, disclosure, field, hidden, type Option, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { theySeeAndHear } from '../request/bringing.views.ts'
import { aboutRequest, writtenMeanwhile } from '../request/meanwhile.views.ts'
import { lastMessageId } from '../request/reply.views.ts'
import type { RequestPage } from '../request/request-page.ts'
import { openSteps } from './open-steps.views.ts'

/** The page of a question that may end, and whether the answer it was promised is still missing. */
export interface Closing extends RequestPage {
  unanswered: boolean
}

/** The end of a question: what was done, already written down as far as we know it, and what comes next. */
export function closingPage(t: Translate, page: Closing, typed: Typed): Html {
  const { whole, settings, key } = page
  const { request } = whole
  const name = shortName(t, whole.asker)
  const theirs = wordsIn(request.language, settings)
  const begun = page.unanswered ? '' : accountDraft(whole, settings) // nobody gave the answer: nothing says it for them
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.closing_title'), typed.refused)}
    ${writtenMeanwhile(t, page, Number(typed.value('after') ?? lastMessageId(page)))}
    ${onceForm(
      { action: `/desk/requests/${request.id}/closing`, key, name: 'closing', draft: true, className: 'card' },
      html`${hidden('after', lastMessageId(page))}
      ${page.unanswered && whatAccountIs(t, page, typed)}
      ${textArea(t, {
        name: 'account',
        lang: request.language,
        label: t(page.unanswered ? 'desk.account_unanswered' : 'desk.account'),
        hint: t(begun ? 'desk.account_hint' : 'desk.account_hint_empty', named(name)),
        value: typed.value('account') ?? begun,
        error: typed.error('account'),
        required: true,
        rows: 5,
        aid: { jargon: jargonOf(settings) },
      })}
      ${textArea(t, {
        name: 'next_step',
        lang: request.language,
        label: t('desk.next_step'),
        value: typed.value('next_step') ?? theirs('desk.next_step_draft'),
        error: typed.error('next_step'),
        required: true,
        rows: 2,
      })}
      ${check({ name: 'sent_on', label: t('desk.sent_on'), hint: t('desk.sent_on_hint', named(name)), checked: typed.value('sent_on') !== undefined })}
      ${openSteps(t, page, { typed, outcome: 'done' })}
      ${letGo(t, page, typed)}
      ${disclosure(
        t('desk.closing_more'),
        html`${choice(t, { name: 'outcome', label: t('desk.outcome'), options: outcomes(t, page), value: typed.value('outcome') ?? 'done' })}
        ${field(t, { name: 'cost', label: t('desk.cost'), hint: t('desk.cost_hint'), optional: true, value: typed.value('cost'), maxlength: 200 })}`,
        { open: typed.value('outcome') !== undefined && typed.value('outcome') !== 'done' },
      )}
      <div class="bar">${button({ label: t('desk.closing_do') })}${theySeeAndHear(t, page, t('desk.closing_seen', named(name)))}</div>`,
    )}
    <p class="small">${buttonLink({ label: t('desk.rather_no'), href: `/desk/requests/${request.id}/no`, kind: 'quiet' })}</p>
  </div>`
}

/** Nobody answered: whoever ends it gives the answer here, or says why there is none. What becomes of the promise follows from it. */
const whatAccountIs = (t: Translate, { whole }: Closing, typed: Typed): Html => {
  const name = shortName(t, whole.asker)
  return html`
  ${notice({ tone: 'copper', title: t('desk.closing_unanswered'), text: t('desk.closing_unanswered_text', named(name)) })}
  ${choice(t, {
    name: 'answer',
    label: t('desk.closing_answer'),
    value: typed.value('answer'),
    error: typed.error('answer'),
    options: [
      { value: 'given', label: t('desk.closing_answer_given'), hint: t('desk.closing_answer_given_hint') },
      { value: 'none', label: t('desk.closing_answer_none'), hint: t('desk.closing_answer_none_hint', named(name)) },
    ],
  })}`
}

/** Promises we made ourselves need a word when they are not kept by now. */
export function letGo(t: Translate, { whole }: RequestPage, typed: Typed): Html | undefined {
  const open = whole.promises.filter((promise) => keptByHand(promise) && promise.state === 'open')
  if (open.length === 0) return
  return field(t, {
    name: 'let_go',
    label: t('desk.let_go', { promises: open.map((promise) => `‘${promise.text}’`).join(', ') }),
    hint: t('desk.let_go_hint'),
    value: typed.value('let_go'),
    error: typed.error('let_go'),
    maxlength: 300,
  })
}

function outcomes(t: Translate, { whole }: RequestPage): Option[] {
  const lookedAgain = whole.reopenings.some((one) => one.because !== 'comes_back')
  return [
    { value: 'done', label: t('desk.outcome_done') },
    { value: 'withdrawn', label: t('desk.outcome_withdrawn') },
    ...(lookedAgain
      ? [{ value: 'disagree', label: t('desk.outcome_disagree'), hint: t('desk.outcome_disagree_hint') }]
      : []),
  ]
}
