import type { Id } from '../platform/database/ids.ts'
import type { Event } from '../platform/events/events.ts'
import type { WholeRequest } from './whole-request.ts'

const WITH_QUESTION_MS = 60_000 // a file that came along with the question is stored behind it

/** With whom the question stood by mistake, and from when it was somebody else's. */
export function strangersIn({ events, request }: Pick<WholeRequest, 'events' | 'request'>): Map<number, Date> {
  const strangers = new Map<number, Date>()
  for (const { type, data, recorded_at: until } of events)
    if (type === 'request.of_another')
      for (const id of [Number(data.was_asker), Number(data.was_customer)]) strangers.set(id, until)
  strangers.delete(request.asker_id)
  strangers.delete(request.customer_id)
  return strangers
}

/**
 * As its customer may read it: what somebody with whom it stood by mistake did, wrote, added and was told in it is not of
 * this customer. Asking, and what came along with it, is.
 */
export function withoutStrangers(whole: WholeRequest): WholeRequest {
  const strangers = strangersIn(whole)
  if (strangers.size === 0) return whole
  const theirs = (event: Event) => isTheirs(event, strangers) && !cameAlong(event, whole)
  const gone = whole.events.filter(theirs)
  const left = (name: string) => {
    const ids = new Set(gone.map(({ data }) => Number(data[name] ?? 0)))
    return (id: number) => !ids.has(id)
  }
  const byId = <Row extends { id: number }>(rows: Row[], name: string) => rows.filter(({ id }) => left(name)(id))
  const expectations = byId(whole.expectations, 'expectation')
  const judged = (one: { closure_id: Id<'closures'> }) =>
    !gone.some((e) => e.type === 'request.judged' && e.data.closure === one.closure_id)
  const verdicts = whole.verdicts.filter(judged)
  return {
    ...whole,
    events: whole.events.filter((event) => !theirs(event)),
    messages: byId(whole.messages, 'message'),
    files: whole.files.filter(({ file_id }) => left('file')(file_id)),
    followers: byId(whole.followers, 'follower'),
    needs: byId(whole.needs, 'need'),
    thanks: byId(whole.thanks, 'thanks'),
    walls: byId(whole.walls, 'wall'),
    expectations,
    expectation: expectations[0],
    verdicts,
    verdict: whole.verdict && verdicts.includes(whole.verdict) ? whole.verdict : undefined,
  }
}

/** Done by one of them, or about whom they invited. */
const isTheirs = ({ actor_kind, actor_id, type, recorded_at }: Event, strangers: Map<number, Date>): boolean => {
  if (actor_kind === 'customer') return actor_id !== null && strangers.has(actor_id)
  return type.startsWith('follower.') && [...strangers.values()].some((until) => recorded_at <= until)
}

const cameAlong = ({ type, recorded_at }: Event, { request }: WholeRequest): boolean =>
  type === 'request.opened' ||
  (type === 'file.added' && recorded_at.getTime() - request.opened_at.getTime() < WITH_QUESTION_MS)
