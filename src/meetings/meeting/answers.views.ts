import { MOMENTS } from '../../insights/observations/observation.ts'
import { button, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { AnswerRow } from '../lens/answer.ts'
import { namesSomebody, stancesOf } from '../lens/answering.ts'
import { isEvidence } from '../lens/as-evidence.ts'
import { isQuestion } from '../six-questions.ts'
import { deskItem, type Table } from './table.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface AnswersProps {
  item: WholeItem
  table: Table
  groups: string[]
  promises: { id: number; wording: string }[]
  key: string
}

/** What was answered, and a place to add to it. Never asked for. */
export const answersBelow = (t: Translate, props: AnswersProps): Html => html`
  <section class="answers" aria-label="${t('meetings.answers')}">
    ${props.item.answers.map((answer) => answerView(t, answer, props))}
    <details class="more answers__add"><summary>${t('meetings.write_answer')}</summary>
      <div class="more__body">${answerForm(t, props)}</div>
    </details>
  </section>`

const answerView = (t: Translate, answer: AnswerRow, { item, table, key }: AnswersProps): Html => html`
  <div class="answer" id="answer-${answer.id}">
    <p dir="auto">${answer.stance && html`<strong>${t('meetings.stance', { stance: answer.stance })}</strong> `}${answer.words !== answer.stance && answer.words}</p>
    <p class="soft small">${joined([answer.for_whom, answer.moment && t(`insights.moment_${answer.moment}`), answer.promise && html`<bdi>‘${answer.promise}’</bdi>`, beside(t, answer, item)])}</p>
    ${
      !namesSomebody(answer.for_whom) &&
      notice({
        tone: 'calm',
        text: t('meetings.which_customer'),
        action: onceForm(
          { action: table.item(item.id, 'answers'), key, name: `whom${answer.id}`, className: 'beside-button' },
          html`<input type="hidden" name="answerId" value="${answer.id}"><label class="visually-hidden" for="whom-${answer.id}">${t('meetings.for_whom')}</label>
            <input class="input" type="text" id="whom-${answer.id}" name="forWhom" list="groups" maxlength="200" required>${button({ label: t('meetings.save'), kind: 'quiet' })}`,
        ),
      })
    }
    ${!table.seat && asEvidence(t, { item, answer, key })}
  </div>`

/** An answer was given beside a sentence of a customer, or without one; where that is not how it looks now, it says so. */
const beside = (t: Translate, answer: AnswerRow, item: WholeItem): string | false =>
  answer.observation_id !== item.observation_id &&
  t(answer.observation_id === null ? 'meetings.said_beside_nothing' : 'meetings.said_beside_another')

/** What we say we see may speak for an insight. */
export const asEvidence = (
  t: Translate,
  { item, answer, key }: { item: WholeItem; answer: AnswerRow; key: string },
): Html | undefined => {
  if (!isEvidence(item, answer)) return
  return onceForm(
    { action: deskItem(item.id, 'evidence'), key, name: `evidence${answer.id}` },
    button({ label: t('meetings.as_evidence'), kind: 'quiet', name: 'answerId', value: String(answer.id) }),
  )
}

const answerForm = (t: Translate, { item, table, groups, promises, key }: AnswersProps): Html | undefined => {
  if (!isQuestion(item.question)) return
  const stances = stancesOf(item.question)
  return onceForm(
    { action: table.item(item.id, 'answers'), key, name: `answer${item.id}`, draft: true },
    html`
      ${
        stances.length > 0 &&
        html`<fieldset class="choice"><legend class="choice__legend visually-hidden">${t('meetings.stance_legend')}</legend><div class="chips">${stances.map(
          (stance) =>
            html`<label class="chip"><input type="radio" name="stance" value="${stance}"><span>${t('meetings.stance', { stance })}</span></label>`,
        )}</div></fieldset>`
      }
      ${
        item.question === 6 &&
        promises.length > 0 &&
        html`<div class="field"><label class="field__label" for="promise-${item.id}">${t('meetings.which_promise')}</label><select class="input" id="promise-${item.id}" name="promiseId"><option value="">${t('meetings.no_promise')}</option>${promises.map(({ id, wording }) => html`<option value="${id}">${wording}</option>`)}</select></div>`
      }
      ${textArea(t, { name: 'words', id: `answer-words-${item.id}`, label: t('meetings.we_say', { question: `q${item.question}` }), hint: t('meetings.example', { subject: item.subject }), rows: 2, maxlength: 2000 })}
      ${item.question === 4 && select(t, { name: 'moment', id: `moment-${item.id}`, label: t('meetings.which_moment'), value: '', options: [{ value: '', label: t('insights.moment_any') }, ...MOMENTS.map((one) => ({ value: one, label: t(`insights.moment_${one}`) }))] })}
      <div class="field"><label class="field__label" for="for-whom-${item.id}">${t('meetings.for_whom')}</label><input class="input" type="text" id="for-whom-${item.id}" name="forWhom" list="groups" maxlength="200"></div>
      <datalist id="groups">${groups.map((group) => html`<option value="${group}"></option>`)}</datalist>
      <div class="bar">${button({ label: t('meetings.keep_answer'), kind: 'second' })}</div>`,
  )
}
