import { addWorkingDays } from '../../lib/calendar.ts'
import { dayOf } from '../../lib/time.ts'
import { wordsIn } from '../../pages/words.ts'
import { isClosed, isTheirTurn } from '../../requests/request.ts'
import { likelyDay, stepWithoutDay } from '../../requests/steps/planning.ts'
import { button, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { endsNext } from './elsewhere.views.ts'
import type { RequestPage } from './request-page.ts'

const SOON = 3 // working days: soon enough to hear again, and mostly long enough to do something

/**
 * What the customer's page does not know yet, asked of us: the day of what was planned, or when they hear again. Not where
 * the question can end.
 */
export const nextWord = (t: Translate, page: RequestPage): Html | undefined =>
  endsNext(page) ? undefined : (planned(t, page) ?? heard(t, page))

/** A step is done, and the page says of the next one that it has no day. */
function planned(t: Translate, { whole, key, now, calendar, settings }: RequestPage): Html | undefined {
  if (isClosed(whole.request) || isTheirTurn(whole.request)) return
  const awaited = whole.promises.some((one) => one.state === 'open')
  const step = stepWithoutDay(whole.steps, { awaited })
  if (!step) return
  const at = `/desk/requests/${whole.request.id}/steps/${step.id}/plan`
  return notice({
    tone: 'copper',
    id: 'which-day',
    title: t('desk.which_day', { step: step.name }),
    text: t('desk.which_day_text', named(shortName(t, whole.asker))),
    action: onceForm(
      { action: at, key, name: `day${step.id}`, className: 'bar' },
      html`${field(t, { name: 'planned_on', id: 'which-day-on', label: t('desk.step_planned'), hideLabel: true, type: 'date', required: true, min: dayOf(now, settings.time_zone), value: likelyDay(step, calendar, now), shape: 'short' })}
      ${step.doer_id !== null && hidden('doer_id', step.doer_id)}${button({ label: t('desk.step_plan'), kind: 'second' })}`,
    ),
  })
}

/** Nothing is promised any more and it is not finished: a date, in one tap. */
function heard(t: Translate, { whole, key, now, calendar, settings }: RequestPage): Html | undefined {
  const { request, promises, messages } = whole
  const spoken = messages.some((one) => one.author_kind === 'person' && one.deliberation_id === null)
  if (isClosed(request) || isTheirTurn(request) || !spoken || promises.some((one) => one.state === 'open')) return
  const today = dayOf(now, settings.time_zone)
  const theirs = wordsIn(request.language, settings)
  return notice({
    tone: 'copper',
    id: 'next-word',
    title: t('desk.next_word', named(shortName(t, whole.asker))),
    text: t('desk.next_word_text', named(shortName(t, whole.asker))),
    action: html`${onceForm(
      { action: `/desk/requests/${request.id}/promises`, key, name: 'next-word', className: 'bar' },
      html`${hidden('text', theirs('requests.promise_to_hear'))}${hidden('to_hear', 'yes')}
      ${field(t, { name: 'due_on', id: 'next-word-on', label: t('desk.promise_when'), hideLabel: true, type: 'date', required: true, min: today, value: addWorkingDays(calendar, today, SOON), shape: 'short' })}
      ${button({ label: t('desk.promise_make'), kind: 'second' })}`,
    )}<a href="/desk/requests/${request.id}/closing">${t('desk.close')}</a>`,
  })
}
