import { button, check, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import type { NearProblem } from './near.ts'
import { MOMENTS } from './problem.ts'
import type { Speaker } from './sources.ts'
import { problemTitle } from './title.views.ts'

export interface NewProblem {
  key: string
  /** Where it comes from: `wall`, `request`, `insight`, `item` and its number, when it comes from something. */
  from: string
  source: number | undefined
  /** What the customer said there. */
  said: { words: string; called: string; language: string } | undefined
  /** The heading of the agenda item it comes from. */
  item: string | undefined
  /** Who spoke beside the agenda item it comes from. */
  speaker: Speaker | undefined
  /** More questions that ask the same: who asked them is told as well. */
  also: number[]
  typed: Partial<Record<string, string>>
  errors: Record<string, string>
  near: NearProblem[]
}

const TOUCHES = ['direct', 'indirect', 'nobody'] as const
const KINDS = ['problem', 'opportunity', 'rule', 'window'] as const

/** What goes wrong, in the words of who it goes wrong for. */
export const newPage = (t: Translate, page: NewProblem): Html => {
  const { key, from, source, said, item, also, typed, errors, near } = page
  const solution = errors.title === 'improvements.title_is_solution'
  const words = (name: string) => (errors[name] && !solution ? sayKey(t, errors[name]) : undefined)
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/improvements">${t('improvements.title')}</a></p>
    <h1 class="title">${t('improvements.new_title')}</h1>
    ${said && html`<figure class="voice"><blockquote class="quote" dir="auto" lang="${said.language}">‘${said.words}’</blockquote>${said.called && html`<figcaption class="soft small"><bdi>${said.called}</bdi></figcaption>`}</figure>`}
    ${item && html`<p class="soft">${t('improvements.from_item')} <bdi>${item}</bdi></p>`}
    ${also.length > 0 && html`<p class="soft">${t('improvements.also_asked', { count: also.length })}</p>`}
    ${near.length > 0 && html`<section class="stack stack--tight"><h2>${t('improvements.near')}</h2><ul class="near">${near.map((one) => html`<li class="bar"><a href="/desk/improvements/${one.id}" dir="auto">${problemTitle(one)}</a>${source && onceForm({ action: `/desk/improvements/${one.id}/sources`, key, name: `near${one.id}` }, html`${hidden('from', from)}${hidden('source', source)}${button({ label: t('improvements.this_is_it'), kind: 'quiet' })}`)}</li>`)}</ul></section>`}
    ${solution && notice({ tone: 'copper', title: t('improvements.title_is_solution'), text: t('improvements.title_is_solution_text') })}
    ${form(
      { action: '/desk/improvements', className: 'stack' },
      html`${hiddenKey(key)}${hidden('from', from)}${source && hidden('source', source)}${also.length > 0 && hidden('also', also.join(','))}
      ${textArea(t, { name: 'title', label: t('improvements.what_goes_wrong'), hint: t('improvements.what_goes_wrong_hint'), value: solution ? '' : (typed.title ?? ''), rows: 2, required: true, maxlength: 240, error: words('title') })}
      ${solution && html`${textArea(t, { name: 'idea', label: t('improvements.idea'), value: typed.title ?? '', rows: 2 })}${check({ name: 'as_is', label: t('improvements.as_is'), hint: t('improvements.as_is_hint') })}`}
      ${select(t, { name: 'moment', label: t('improvements.where'), optional: true, value: typed.moment ?? '', options: [{ value: '', label: t('improvements.moment', { moment: 'everywhere' }) }, ...MOMENTS.map((moment) => ({ value: moment, label: t('improvements.moment', { moment }) }))] })}
      ${select(t, { name: 'kind', label: t('improvements.kind_of'), value: typed.kind ?? 'problem', options: KINDS.map((kind) => ({ value: kind, label: t('improvements.kind', { kind }) })) })}
      ${select(t, { name: 'touches', label: t('improvements.touches_how'), value: typed.touches ?? 'direct', options: TOUCHES.map((touches) => ({ value: touches, label: t('improvements.touches_choice', { touches }) })) })}
      ${(typed.touches === 'nobody' || errors.nobody_because) && field(t, { name: 'nobody_because', label: t('improvements.nobody_because'), value: typed.nobody_because, error: words('nobody_because') })}
      ${speaker(t, page)}
      <div class="bar">${button({ label: t('improvements.put_on_board') })}<a href="/desk/improvements">${t('improvements.cancel')}</a></div>`,
    )}
  </div>`
}

/** Whoever spoke beside the item hears what comes of it, when who sits at the table agrees. */
const speaker = (t: Translate, { speaker: one, typed }: NewProblem): Html | undefined =>
  one &&
  html`<figure class="voice"><blockquote class="quote" dir="auto" lang="${one.language}">‘${one.words}’</blockquote></figure>
    ${check({ name: 'with_speaker', label: t('improvements.with_speaker'), hint: t('improvements.with_speaker_hint'), checked: typed.key === undefined ? one.fits : Boolean(typed.with_speaker) })}`
