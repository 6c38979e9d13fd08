import type { Counted } from '../lib/terms.ts'
import type * as tables from '../platform/database/tables.ts'
import type { Translated } from '../services/service.ts'
import type { RoutingReasons } from './owners/routing.ts'

// What hangs on a request, kind by kind, as its pages and timelines take it.

export type Expectation = Omit<tables.Expectations, 'request_id'>

/** Somebody the customer let follow along; also those whose link was ended: what they wrote still stands. */
export type Follower = Omit<tables.Followers, 'request_id' | 'mail' | 'invited_as'>

export type Deliberation = Omit<tables.Deliberations, 'request_id'>

export type Consultation = Omit<tables.Consultations, 'request_id'>

export type Handover = Omit<tables.Handovers, 'request_id'>

/** A colleague took it over. */
export type Taking = Omit<tables.Takings, 'request_id' | 'seen_at'>

/** The question was filed under another service; the names are those of that day. */
export type Filing = Pick<tables.Filings, 'id' | 'because' | 'filed_by' | 'filed_at'> & {
  name: string
  name_in: Translated | null
  was_name: string | null
  was_name_in: Translated | null
}

export type Routing = Omit<tables.Routings, 'id' | 'request_id' | 'reasons'> & { reasons: RoutingReasons }

export type RequestFile = Omit<tables.RequestFiles, 'withdrawn_at'> &
  Pick<tables.Files, 'name' | 'content_type' | 'size'>

export type Closure = Omit<tables.Closures, 'request_id'>

export type No = Omit<tables.Noes, 'request_id' | 'objection_counted'> & {
  objection_counted: Counted | Record<string, never>
}

export type Verdict = Omit<tables.Verdicts, 'request_id'>

export type Reopening = Omit<tables.Reopenings, 'request_id'>

/** What the customer needs still, or thanked for. */
export type SaidWords = Pick<tables.Thanks, 'id' | 'words' | 'said_at'>

export type Wall = Pick<tables.Walls, 'id' | 'by_kind' | 'sentence' | 'said_at'>

/** A question that was joined with this one: its words, and whether they are surely of who asked. */
export type Joined = Pick<
  tables.Requests,
  'id' | 'code' | 'words' | 'channel' | 'asker_id' | 'happened_on' | 'opened_by' | 'proven_at'
>
