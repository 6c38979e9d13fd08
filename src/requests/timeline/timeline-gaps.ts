import { type BusinessCalendar, workingHoursBetween } from '../../lib/calendar.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Turn } from '../request.ts'
import type { WholeRequest } from '../whole-request.ts'
import { after, BEGINNING } from './timeline-turn.ts'

/**
 * Time in which nothing happened, and why: for you (the customer), for somebody outside the house, because we were
 * closed, or because it waited for us. While a step is being worked on there is no gap: that is the step.
 */
export type Gap = {
  kind: 'gap'
  /** Of the event it follows. */
  id: number
  at: Date
  /** Nothing while it still lasts. */
  until: Date | undefined
  reason: 'waiting_for_you' | 'third_party' | 'closed' | 'queued'
  /** Whom it waits for outside the house. */
  waitsFor: string | undefined
}

type Story = Pick<WholeRequest, 'events' | 'steps' | 'request'>

const SHORT_HOURS = 20 // one night is no wait
const SHORT_WORKING_HOURS = 8 // a working day in which nothing happened is

/** The waits of a request, between the events the customer may read, and up to now while it is open. */
export function gapsIn(story: Story, { calendar, now }: { calendar: BusinessCalendar; now: Date }): Gap[] {
  const moments = story.events
    .filter((event) => event.audience === 'customer')
    .toSorted((a, b) => a.happened_at.getTime() - b.happened_at.getTime() || a.id - b.id)
  let state = BEGINNING
  return moments.flatMap((event, index) => {
    state = after(state, event, story.steps)
    const { turn, closed } = state
    if (closed) return []
    return gapBetween(story, { event, until: moments[index + 1]?.happened_at, turn, calendar, now }) ?? []
  })
}

interface Between {
  event: Event
  until: Date | undefined
  turn: Turn
  calendar: BusinessCalendar
  now: Date
}

function gapBetween(story: Story, { event, until, turn, calendar, now }: Between): Gap | undefined {
  const from = event.happened_at
  const end = until ?? now
  if (end.getTime() - from.getTime() < SHORT_HOURS * 3_600_000) return
  const gap = (reason: Gap['reason'], waitsFor?: string): Gap => ({
    kind: 'gap',
    id: event.id,
    at: from,
    until,
    reason,
    waitsFor,
  })
  if (turn === 'customers') return gap('waiting_for_you')

  const running = story.steps.filter(
    (step) => step.started_at && step.started_at <= from && (!step.finished_at || step.finished_at >= end),
  )
  const outside = running.find((step) => step.waits_for !== '')
  if (outside) return gap('third_party', outside.waits_for)
  const hours = workingHoursBetween(calendar, from, end)
  if (hours < 1) return gap('closed')
  if (running.length === 0 && hours >= SHORT_WORKING_HOURS) return gap('queued')
}
