import type { Language } from '../../language/languages.ts'
import { addDays } from '../../lib/days.ts'
import type { PersonRow } from '../../people/person.ts'
import { button, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { labelIn } from '../../ui/words/label-in.ts'
import { listed } from '../../ui/words/locale.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { ENDINGS, type EndingKind } from '../problems/endings.ts'
import type { NearProblem } from '../problems/near.ts'
import type { ProblemRow } from '../problems/problem.ts'
import type { EndingText } from '../problems/problem-ending.ts'
import { problemTitle } from '../problems/title.views.ts'

export interface EndingPage {
  problem: ProblemRow
  ending: EndingKind
  key: string
  today: string
  /** How many will be told. */
  raisers: number
  /** What else than the first language some of them read. */
  languages: readonly Language[]
  /** Departments that were asked to own it and have not answered. */
  asked: string[]
  /** Something on the board says that it was done. */
  did: boolean
  others: NearProblem[]
  colleagues: PersonRow[]
  me: PersonRow
  jargon: Record<string, string>
  typed: Partial<Record<string, string>>
  errors: Record<string, string>
}

const KINDS = Object.keys(ENDINGS) as EndingKind[]
const REASONS = ['law', 'money', 'harm_to_others', 'not_ours', 'other'] as const
const HALF_A_YEAR = 182

/** How it ended, in words the people who raised it can check. Everybody is told before it counts. */
export const endingPage = (t: Translate, page: EndingPage): Html => {
  const { problem, ending, key, raisers } = page
  const at = `/desk/improvements/${problem.id}`
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="${at}" dir="auto">${problemTitle(problem)}</a></p>
    <h1 class="title">${t('improvements.ending_title')}</h1>
    <nav class="picks" aria-label="${t('improvements.ending_title')}">${KINDS.map((one) => html`<a href="${at}/ending?ending=${one}"${one === ending && html` aria-current="true"`}>${t('improvements.ending', { ending: one })}</a>`)}</nav>
    ${notice({ tone: 'calm', text: raisers > 0 ? t('improvements.ending_told_first', { count: raisers }) : t('improvements.ending_nobody') })}
    ${form({ action: `${at}/endings`, draft: true, className: 'stack' }, html`${hiddenKey(key)}${hidden('ending', ending)}${FIELDS[ending](t, page)}<div class="bar">${button({ label: t(raisers > 0 ? 'improvements.make_drafts' : 'improvements.end_it') })}<a href="${at}">${t('improvements.cancel')}</a></div>`)}
  </div>`
}

/** What is asked of each ending. */
const FIELDS: Record<EndingKind, (t: Translate, page: EndingPage) => Html> = {
  done: (t, page) => html`
    ${!page.did && textArea(t, { name: 'did', label: t('improvements.do_words'), hint: t('improvements.done_did_hint'), value: page.typed.did, required: true, rows: 2, maxlength: 2_000, error: errorOf(t, page, 'did') })}
    ${textArea(t, { name: 'words', label: t('improvements.done_words'), hint: t('improvements.done_hint'), value: page.typed.words, required: true, rows: 5, aid: { jargon: page.jargon }, error: errorOf(t, page, 'words') })}
    ${inTheirs(t, page, 'words', ['improvements.done_words', 'improvements.in_english'])}
    ${withoutAsked(t, page)}`,
  declined: (t, page) => declinedFields(t, page),
  merged: (t, page) =>
    page.others.length === 0
      ? html`<p class="soft">${t('improvements.merge_none')}</p>`
      : select(t, {
          name: 'into_id',
          label: t('improvements.merge_into'),
          hint: t('improvements.merge_hint'),
          required: true,
          value: page.typed.into_id,
          options: page.others.map(({ id, title }) => ({ value: String(id), label: title })),
          error: errorOf(t, page, 'into_id'),
        }),
}

function declinedFields(t: Translate, page: EndingPage): Html {
  const { typed, today, colleagues, me, jargon } = page
  return html`
    ${textArea(t, { name: 'words', label: t('improvements.declined_words'), hint: t('improvements.declined_hint'), value: typed.words, required: true, rows: 4, aid: { jargon }, error: errorOf(t, page, 'words') })}
    ${textArea(t, { name: 'possible', label: t('improvements.declined_possible'), value: typed.possible, required: true, rows: 2, aid: { jargon }, error: errorOf(t, page, 'possible') })}
    ${inTheirs(t, page, 'words', ['improvements.declined_words', 'improvements.declined_english'])}
    ${inTheirs(t, page, 'possible', ['improvements.declined_possible', 'improvements.possible_english'])}
    ${select(t, { name: 'reason', label: t('improvements.declined_reason'), value: typed.reason ?? 'money', options: REASONS.map((reason) => ({ value: reason, label: t('improvements.reason', { reason }) })) })}
    ${select(t, { name: 'decided_by_id', label: t('improvements.declined_by'), value: typed.decided_by_id ?? String(me.id), options: colleagues.map(({ id, name, role }) => ({ value: String(id), label: [name, role].filter(Boolean).join(DOT) })) })}
    ${field(t, { name: 'look_again_on', type: 'date', label: t('improvements.declined_look_again'), hint: t('improvements.declined_look_again_hint'), value: typed.look_again_on ?? addDays(today, HALF_A_YEAR), min: addDays(today, 1), required: true, shape: 'short', error: errorOf(t, page, 'look_again_on') })}
    ${withoutAsked(t, page)}`
}

const errorOf = (t: Translate, { errors }: EndingPage, name: string) => errors[name] && sayKey(t, errors[name])

/** Asked only in what somebody among them reads. */
const inTheirs = (
  t: Translate,
  { languages, typed }: EndingPage,
  text: EndingText,
  labels: readonly [own: MessageKey, english: MessageKey],
): Html[] =>
  languages.map((lang) =>
    textArea(t, {
      name: `${text}_${lang}`,
      label: labelIn(t, lang, labels),
      value: typed[`${text}_${lang}`],
      lang,
      optional: true,
      rows: 3,
    }),
  )

/** Who was asked to own it answers first, or whoever ends it says why nobody waits for that. */
const withoutAsked = (t: Translate, { asked, typed, errors }: EndingPage): Html | undefined =>
  asked.length === 0
    ? undefined
    : textArea(t, {
        name: 'without_asked',
        label: t('improvements.without_asked', { count: asked.length, departments: listed(t, asked) }),
        hint: t('improvements.without_asked_hint'),
        value: typed.without_asked,
        required: true,
        rows: 2,
        error: errors.without_asked && sayKey(t, errors.without_asked),
      })
