import { addWorkingDays } from '../../lib/calendar.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { stepState } from '../../requests/step.ts'
import { button, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueOptions, named, shortName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'
import { tool, whatTheySee } from './tool.views.ts'
import { whoKnows } from './who-knows.ts'

/** Ask a colleague along, without giving the question away. The specialist stands first. */
export const consultTool = (t: Translate, page: RequestPage): Html => {
  const { whole, me, colleagues, key } = page
  return tool({
    label: t('desk.consult'),
    key: 'c',
    id: 'consult',
    body: onceForm(
      {
        action: `/desk/requests/${whole.request.id}/consultations`,
        key,
        name: 'consult',
        draft: true,
        className: 'card',
      },
      html`${select(t, {
        name: 'asked_id',
        label: t('desk.consult_whom'),
        options: colleagueOptions(colleagues, [me.id], whole.routing?.specialist_id ?? undefined, knowing(t, page)),
      })}
      ${textArea(t, { name: 'question', label: t('desk.consult_question'), required: true, rows: 2 })}
      <div class="bar">${button({ label: t('desk.ask') })}${whatTheySee(t('desk.consult_seen', named(shortName(t, whole.asker))))}</div>`,
    ),
  })
}

/** Behind the name of who knows of it: of what. */
export const knowing = (t: Translate, page: RequestPage): Map<number, string> =>
  new Map([...whoKnows(page)].map(([id, words]) => [id, t('desk.knows_of', { words: words.join(', ') })]))

/** Promise something by a day; it may hang on a step. */
export const promiseTool = (t: Translate, { whole, now, key, calendar }: RequestPage): Html => {
  const today = dayOf(now, calendar.timeZone)
  const inAWeek = addWorkingDays(calendar, addDays(today, 6), 1) // or the first day after it on which we work
  const open = whole.steps.filter((step) => ['now', 'next'].includes(stepState(step)))
  return tool({
    label: t('desk.promise'),
    key: 'b',
    id: 'promise',
    body: onceForm(
      { action: `/desk/requests/${whole.request.id}/promises`, key, name: 'promise', draft: true, className: 'card' },
      html`${field(t, { name: 'text', label: t('desk.promise_what'), required: true, placeholder: t('desk.promise_example'), maxlength: 300 })}
      <div class="bar">${field(t, { name: 'due_on', label: t('desk.promise_when'), type: 'date', required: true, min: today, value: inAWeek, shape: 'short' })}
      ${
        open.length > 0 &&
        select(t, {
          name: 'step_id',
          label: t('desk.promise_step'),
          options: [
            { value: '', label: t('desk.promise_no_step') },
            ...open.map((step) => ({ value: String(step.id), label: step.name })),
          ],
        })
      }</div>
      <div class="bar">${button({ label: t('desk.promise_make') })}${whatTheySee(t('desk.promise_seen', named(shortName(t, whole.asker))))}</div>`,
    ),
  })
}

/** Somebody else's question: take it, in one tap. */
export const takeForm = (t: Translate, { whole, me, key }: RequestPage): Html | undefined =>
  whole.request.owner_id === me.id
    ? undefined
    : onceForm(
        { action: `/desk/requests/${whole.request.id}/takings`, key, name: 'take' },
        button({ label: t('desk.take'), kind: 'quiet' }),
      )
