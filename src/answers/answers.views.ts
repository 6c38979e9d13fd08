import { LANGUAGES } from '../language/languages.ts'
import { empty } from '../ui/empty.ts'
import { button, buttonLink, errorSummary, field, form, hidden, hiddenKey, select, textArea } from '../ui/forms.ts'
import { type Html, html, joined } from '../ui/html.ts'
import { list, paging, type Row } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { languageName } from '../ui/words/locale.ts'
import { day } from '../ui/words/when.ts'
import type { AnswerRow, ListedAnswer } from './answer.ts'
import { answerBody, answerStart } from './answer.views.ts'
import type { FoundAnswer } from './searching.ts'

export interface AnswersPageProps {
  searched: string
  found?: FoundAnswer[] | undefined
  latest: ListedAnswer[]
  next?: string | undefined
  services: ReadonlyMap<number, string>
}

/** What we know and tell, with search. */
export const answersPage = (t: Translate, props: AnswersPageProps): Html => html`
  <div class="stack">
    <h1 class="title">${t('answers.title')}</h1>
    <p class="soft measure">${t('answers.lead')}</p>
    <div class="bar">${buttonLink({ label: t('answers.add'), href: '/desk/answers/new' })}<a href="/desk/texts">${t('answers.to_texts')}</a></div>
    ${form({ action: '/desk/answers', method: 'get', className: 'finder' }, html`${field(t, { name: 'q', type: 'search', label: t('answers.search'), value: props.searched })}${button({ label: t('answers.search_button'), kind: 'second' })}`)}
    ${props.found ? foundList(t, props, props.found) : latestList(t, props)}
  </div>`

const foundList = (t: Translate, { searched, services }: AnswersPageProps, found: FoundAnswer[]): Html =>
  found.length > 0
    ? html`<p class="eyebrow" role="status">${t('answers.found', { count: found.length, searched })}</p>${list(
        found.map((answer) => ({
          ...titleOf(answer),
          detail: joined([services.get(answer.service_id ?? 0), answerStart(answer.start)]),
        })),
      )}`
    : empty({
        title: t('answers.none_found', { searched }),
        text: t('answers.none_found_text'),
        action: { label: t('answers.add'), href: `/desk/answers/new?question=${encodeURIComponent(searched)}` },
      })

const latestList = (t: Translate, { latest, next, services }: AnswersPageProps): Html => {
  if (latest.length === 0)
    return empty({
      title: t('answers.empty_title'),
      text: t('answers.empty_text'),
      action: { label: t('answers.add'), href: '/desk/answers/new' },
    })
  const rows = latest.map(
    (answer): Row => ({
      ...titleOf(answer),
      detail: joined([
        !answer.published_at && t('answers.withdrawn'),
        services.get(answer.service_id ?? 0),
        t('answers.changed', { day: day(t, answer.updated_at) }),
      ]),
    }),
  )
  return html`${list(rows)}${paging(t, { older: next && `/desk/answers?after=${next}` })}`
}

const titleOf = ({ id, question }: Pick<AnswerRow, 'id' | 'question'>) => ({
  title: question,
  href: `/desk/answers/${id}`,
})

export interface AnswerPageProps {
  answer: AnswerRow
  author?: string | undefined
  service?: string | undefined
  key: string
}

/** One answer as everybody reads it, and what a colleague can do with it. */
export const answerPage = (t: Translate, { answer, author, service, key }: AnswerPageProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/answers">${t('answers.title')}</a></p>
    <h1 class="title" lang="${answer.language}" dir="auto">${answer.question}</h1>
    <p class="eyebrow">${joined([service, author && t('answers.written_by', { name: author }), t('answers.changed', { day: day(t, answer.updated_at) }), answer.source && html`${t('answers.source')} <bdi>${answer.source}</bdi>`])}</p>
    ${!answer.published_at && notice({ tone: 'copper', title: t('answers.is_withdrawn'), text: t('answers.is_withdrawn_text') })}
    <div class="bar">
      ${buttonLink({ label: t('answers.change'), href: `/desk/answers/${answer.id}/change`, key: 'e' })}
      ${answer.published_at && html`<a class="button button--second" href="/answers/${answer.slug}">${t('answers.see')}</a>`}
      ${form({ action: `/desk/answers/${answer.id}/${answer.published_at ? 'withdrawal' : 'publication'}` }, html`${hiddenKey(key)}${button({ label: t(answer.published_at ? 'answers.withdraw' : 'answers.publish_again'), kind: 'quiet' })}`)}
    </div>
    <div class="card">${answerBody(answer)}</div>
  </div>`

export interface AnswerFormProps {
  /** Nothing for a new answer. */
  answer?: Pick<AnswerRow, 'id' | 'question'> | undefined
  typed: Record<string, string>
  services: { id: number; name: string }[]
  jargon: Record<string, string>
  key: string
  errors?: Record<string, string> | undefined
  message?: string | undefined
}

/** The form of an answer. Only question and answer are asked; the rest may stay as it is. */
export const answerFormPage = (
  t: Translate,
  { answer, typed, services, jargon, key, errors = {}, message }: AnswerFormProps,
): Html => {
  const of = (name: string) => ({ name, value: typed[name] ?? '', error: errors[name] })
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="${answer ? `/desk/answers/${answer.id}` : '/desk/answers'}">${answer ? answer.question : t('answers.title')}</a></p>
      <h1 class="title">${t(answer ? 'answers.change_title' : 'answers.add_title')}</h1>
      ${message && notice({ tone: 'copper', text: message })}
      ${errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )}
      ${form(
        {
          action: answer ? `/desk/answers/${answer.id}/changes` : '/desk/answers',
          className: 'stack answer-form',
          draft: !answer,
        },
        html`
        ${hiddenKey(key)}${answer && hidden('revision', typed.revision ?? '')}
        ${field(t, { ...of('question'), label: t('answers.question'), hint: t('answers.question_hint'), required: true, maxlength: 300 })}
        ${textArea(t, { ...of('body'), label: t('answers.body'), hint: t('answers.body_hint'), rows: 12, required: true, aid: { jargon } })}
        <div class="bar">
          ${select(t, { ...of('serviceId'), label: t('answers.service'), options: [{ value: '', label: t('answers.no_service') }, ...services.map(({ id, name }) => ({ value: String(id), label: name }))] })}
          ${select(t, {
            ...of('language'),
            label: t('answers.language'),
            options: LANGUAGES.map((language) => ({ value: language, label: languageName(t, language) })),
          })}
        </div>
        ${field(t, { ...of('source'), label: t('answers.source_label'), hint: t('answers.source_hint'), optional: true })}
        <div class="bar">${button({ label: t(answer ? 'answers.save' : 'answers.publish') })}<span class="soft small">${t('answers.publish_hint')}</span></div>`,
      )}
    </div>`
}
