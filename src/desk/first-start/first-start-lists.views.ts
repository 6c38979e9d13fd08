import { lightText } from '../../platform/web/light-format.ts'
import { answerWithin } from '../../services/service-words.ts'
import type { AnswerContent, DepartmentContent, ServiceContent } from '../../templates/template.ts'
import { check, disclosure, field, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { isThere, nameOf } from './first-start.ts'
import { type StepProps, stepPage } from './first-start.views.ts'
import { ROWS } from './first-start-form.ts'

export interface ListProps extends StepProps {
  /** What is there already, by name. */
  there: string[]
}

/** The departments of the template, ticked, and room for others. */
export const departmentsStep = (t: Translate, props: ListProps & { contents: DepartmentContent[] }): Html =>
  stepPage(
    t,
    'departments',
    props,
    html`${already(t, props.there)}
      ${ticks(
        t,
        props,
        props.contents.map((content) => ({ content, hint: t.language === 'en' ? content.aboutEn : content.about })),
      )}
      ${others(t, props, 'start.other_departments')}`,
  )

export interface ServicesProps extends ListProps {
  departments: { id: number; name: string }[]
  contents: ServiceContent[]
  answers: AnswerContent[]
}

/** Three services of the template, ticked, with what they promise; and the answers that come with them, to be read first. */
export const servicesStep = (t: Translate, props: ServicesProps): Html =>
  stepPage(
    t,
    'services',
    props,
    html`${already(t, props.there)}
      ${ticks(
        t,
        props,
        props.contents.map((content) => ({ content, hint: serviceHint(t, content) })),
      )}
      ${ownServices(t, props)}
      ${
        props.answers.length > 0 &&
        disclosure(
          t('start.answers', { count: props.answers.length, chosen: chosen(props, 'answers').length }),
          html`<p class="soft">${t('start.answers_hint')}</p>
            ${props.answers.map(({ slug, question, body }) => check({ name: 'answers', id: `answer-${slug}`, value: slug, label: question, hint: lightText(body), checked: chosen(props, 'answers').includes(slug) }))}`,
          { open: true },
        )
      }`,
  )

function serviceHint(
  t: Translate,
  { description, descriptionEn, answerWithin: { amount, unit }, closed }: ServiceContent,
): string {
  const within = answerWithin(t, { answer_amount: amount, answer_unit: unit })
  const words = t.language === 'en' ? descriptionEn : description
  return [words, t('start.answer_within', { within }), closed && t('start.closed')].filter(Boolean).join(' ')
}

export interface PeopleStepProps extends ListProps {
  departments: { id: number; name: string }[]
}

/** Five colleagues by name and mail, and whether you answer yourself. */
export const peopleStep = (t: Translate, props: PeopleStepProps): Html => {
  const { departments, typed, complaint, there } = props
  const of = (name: string) => ({ name, value: typed[name], error: complaint.errors[name] })
  return stepPage(
    t,
    'people',
    props,
    html`${already(t, there)}
      ${ROWS.map(
        (
          number,
        ) => html`<fieldset class="start__row"><legend class="visually-hidden">${t('start.colleague', { number })}</legend>
          ${field(t, { ...of(`name_${number}`), label: t('people.name'), maxlength: 200, autocomplete: 'off' })}
          ${field(t, { ...of(`mail_${number}`), label: t('people.mail'), type: 'email', maxlength: 254, autocomplete: 'off' })}
          ${departments.length > 1 && select(t, { ...of(`department_${number}`), label: t('start.department'), options: [{ value: '', label: t('start.no_department') }, ...departments.map(({ id, name }) => ({ value: String(id), label: name }))] })}
        </fieldset>`,
      )}
      ${check({ name: 'myself', label: t('start.myself'), hint: t('start.myself_hint'), checked: typed.myself !== '' })}`,
  )
}

const chosen = ({ typed }: ListProps, name: string): string[] => (typed[name] ?? '').split(',').filter(Boolean)

interface Tick {
  content: DepartmentContent | ServiceContent
  hint: string
}

const ticks = (t: Translate, props: ListProps, all: Tick[]): Html => html`
  <div class="start__ticks">${all
    .filter(({ content }) => !isThere(content, props.there))
    .map(({ content, hint }) =>
      check({
        name: 'keys',
        id: `key-${content.key}`,
        value: content.key,
        label: nameOf(content, t.language),
        hint,
        checked: chosen(props, 'keys').includes(content.key),
      }),
    )}</div>`

/** Services of one's own, each with the department it is of: asked, for nobody knows it here. */
const ownServices = (t: Translate, { typed, complaint, departments }: ServicesProps): Html => html`
  <fieldset class="start__others"><legend class="choice__legend">${t('start.other_services')}</legend>
    ${([1, 2, 3] as const).map(
      (number) => html`<div class="start__row">
        ${field(t, { name: `names_${number}`, label: t('start.another', { number }), hideLabel: true, value: typed[`names_${number}`], maxlength: 200, autocomplete: 'off' })}
        ${
          departments.length > 1 &&
          select(t, {
            name: `department_${number}`,
            label: t('start.department_of', { number }),
            value: typed[`department_${number}`],
            error: complaint.errors[`department_${number}`],
            options: [
              { value: '', label: t('start.choose_department') },
              ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
            ],
          })
        }
      </div>`,
    )}
  </fieldset>`

const others = (t: Translate, { typed }: ListProps, label: 'start.other_departments'): Html => html`
  <fieldset class="start__others"><legend class="choice__legend">${t(label)}</legend>
    ${['names_1', 'names_2', 'names_3'].map((name, at) => field(t, { name, label: t('start.another', { number: at + 1 }), hideLabel: true, value: typed[name], maxlength: 200, autocomplete: 'off' }))}
  </fieldset>`

const already = (t: Translate, there: string[]): Html | undefined =>
  there.length > 0
    ? html`<div><p class="soft">${t('start.already')}</p>
        <ul class="start__there">${there.map((name) => html`<li>${icon('check')}<span>${name}</span></li>`)}</ul></div>`
    : undefined
