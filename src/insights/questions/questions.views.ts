import type { Group } from '../../customers/groups.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { empty } from '../../ui/empty.ts'
import { button, disclosure, field, form, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { ListedQuestion } from './listing.ts'

export interface QuestionsProps extends Complaint {
  open: ListedQuestion[]
  answered: ListedQuestion[]
  groups: Group[]
  me: number
  typed: Typed
  key: string
  now: Date
}

/** What we would like to know from customers: anybody asks, anybody takes it along. */
export const questionsPage = (t: Translate, props: QuestionsProps): Html => {
  const { open, answered, groups, typed, key, errors, message } = props
  return html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.questions_title')}</h1>
      <p class="soft measure">${t('insights.questions_lead')}</p>
    </header>
    ${message && notice({ tone: 'copper', text: message })}
    ${form(
      { action: '/desk/questions', className: 'stack' },
      html`
      ${hiddenKey(key)}
      ${field(t, { name: 'question', label: t('insights.question_new'), placeholder: t('insights.question_new_hint'), value: typed.question, error: errors.question, required: true, autocomplete: 'off' })}
      <div class="bar">${groups.length > 0 && select(t, { name: 'groupId', label: t('insights.group'), value: typed.groupId ?? '', options: [{ value: '', label: t('insights.everybody') }, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))] })}${button({ label: t('insights.question_ask') })}</div>`,
    )}
    <section class="section line">
      <h2>${t('insights.questions_open')}</h2>
      ${open.length === 0 ? empty({ title: t('insights.questions_none'), text: t('insights.questions_none_text') }) : open.map((one) => openQuestion(t, one, props))}
    </section>
    ${answered.length > 0 && html`<section class="section line"><h2>${t('insights.questions_answered')}</h2>${answered.map((one) => html`<article class="research" id="question-${one.id}"><h3 dir="auto">${one.question}</h3><p dir="auto">${one.answer}</p><p class="soft small">${one.answered_at && day(t, one.answered_at, props.now)}</p></article>`)}</section>`}
  </div>`
}

const openQuestion = (t: Translate, one: ListedQuestion, { me, key, now }: QuestionsProps): Html => html`
  <article class="research" id="question-${one.id}">
    <h3 dir="auto">${one.question}</h3>
    <p class="soft small">${joined([one.asker && t('insights.asked_by', { name: one.asker }), day(t, one.asked_at, now), one.group && html`<bdi>${one.group}</bdi>`, one.origin_kind && t('insights.origin', { kind: one.origin_kind })])}</p>
    ${one.taken.length > 0 && html`<p class="encounter__hosts small soft">${one.taken.map((who) => colleagueFace(who, 's'))} ${t('insights.taken_by', { names: one.taken.map((who) => who.first_name).join(', ') })}</p>`}
    <div class="bar">
      ${!one.taken.some(({ id }) => id === me) && form({ action: `/desk/questions/${one.id}/taking` }, html`${hiddenKey(`${key}-t${one.id}`)}${button({ label: t('insights.take'), kind: 'second' })}`)}
      ${disclosure(
        t('insights.heard_answer'),
        form(
          { action: `/desk/questions/${one.id}/answer`, className: 'stack' },
          html`${hiddenKey(`${key}-a${one.id}`)}${textArea(t, { name: 'answer', id: `answer-${one.id}`, label: t('insights.answer'), rows: 2, required: true })}${button({ label: t('insights.answer_save'), kind: 'second' })}`,
        ),
      )}
    </div>
  </article>`
