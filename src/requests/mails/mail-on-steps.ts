import { inSentence, unpointed, wholeSentence } from '../../lib/sentences.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { type Step, stepColumns, stepState, stepsOf } from '../step.ts'
import { plansAhead } from '../steps/planning.ts'
import type { MailFacts } from './mail-facts.ts'
import type { Say } from './mail-saying.ts'

const STEPS = {
  finished: ['requests.mail_step_finished_subject', 'requests.mail_step_finished'],
  started: ['requests.mail_step_started_subject', 'requests.mail_step_started'],
  your_turn: ['requests.mail_step_your_turn_subject', 'requests.mail_step_your_turn'],
  planned: ['requests.mail_step_planned_subject', 'requests.mail_step_planned'],
  unplanned: ['requests.mail_step_planned_subject', 'requests.mail_step_unplanned'],
  added: ['requests.mail_step_added_subject', 'requests.mail_step_added'],
  skipped: ['requests.mail_step_skipped_subject', 'requests.mail_step_skipped'],
  reopened: ['requests.mail_step_reopened_subject', 'requests.mail_step_reopened'],
} satisfies Record<string, readonly [MessageKey, MessageKey]>

/** A step: done, begun, planned, added or passed over. A step that is the customer's says what we ask. */
export const step: Say = async (facts, event, db) => {
  const { t, request } = facts
  const found = await db.maybe<Step>(sql`select ${stepColumns} from steps s where s.id = ${Number(event.data.step)}`)
  if (!found) return
  // What they did themselves they know; only what we add to it is news.
  if (event.type === 'step.finished' && found.customers_turn && found.result === '') return
  const { subject, text, detail } = aboutStep(event, found)
  const planned = found.planned_on ? day(t, found.planned_on) : ''
  return {
    subject: t(subject, { step: found.name, title: request.title }),
    paragraphs: [t(text, { step: found.name, planned }), detail, await whatFollows(facts, event, found, db)].filter(
      Boolean,
    ),
  }
}

/** The day that a step which plans was for. */
async function whatFollows({ t, request }: MailFacts, { type }: Event, done: Step, db: Db): Promise<string> {
  if (type !== 'step.finished' || !plansAhead(done)) return ''
  const steps = await stepsOf(db, request.id)
  const next = steps.slice(steps.findIndex(({ id }) => id === done.id) + 1).find((one) => stepState(one) !== 'skipped')
  return next?.planned_on
    ? t('requests.mail_next_planned', { step: inSentence(unpointed(next.name)), planned: day(t, next.planned_on) })
    : ''
}

function aboutStep({ type }: Event, step: Step): { subject: MessageKey; text: MessageKey; detail: string } {
  const wordsOf = (kind: keyof typeof STEPS, detail: string) => ({
    subject: STEPS[kind][0],
    text: STEPS[kind][1],
    detail,
  })
  if (type === 'step.finished') return wordsOf('finished', step.result)
  if (type === 'step.skipped') return wordsOf('skipped', step.skipped_because ?? '')
  if (type === 'step.reopened') return wordsOf('reopened', step.reopened_because ?? '')
  if (type === 'step.added') return wordsOf('added', wholeSentence(step.because))
  if (type === 'step.planned') return wordsOf(step.planned_on ? 'planned' : 'unplanned', wholeSentence(step.because))
  return wordsOf(step.customers_turn ? 'your_turn' : 'started', wholeSentence(step.because))
}
