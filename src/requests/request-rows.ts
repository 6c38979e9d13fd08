import type { Translated } from '../language/translated.ts'
import type { Counted } from '../lib/terms.ts'
import { columns, gives, partOf, type RowOf, rowsOf } from '../platform/database/rows.ts'
import type { RoutingReasons } from './owners/routing.ts'

// What hangs on a request, kind by kind, as its pages and timelines take it: what is selected, and the row it makes.

export type Expectation = RowOf<typeof expectation>
export const expectation = rowsOf('expectations', 'e', { without: ['request_id'] })

/** Somebody the customer let follow along; also those whose link was ended: what they wrote still stands. */
export type Follower = RowOf<typeof follower>
export const follower = rowsOf('followers', 'f', { without: ['request_id', 'mail', 'invited_as'] })

export type Deliberation = RowOf<typeof deliberation>
export const deliberation = rowsOf('deliberations', 'd', { without: ['request_id'] })

export type Consultation = RowOf<typeof consultation>
export const consultation = rowsOf('consultations', 'c', { without: ['request_id'] })

export type Handover = RowOf<typeof handover>
export const handover = rowsOf('handovers', 'h', { without: ['request_id'] })

/** A colleague took it over. */
export type Taking = RowOf<typeof taking>
export const taking = rowsOf('takings', 't', { without: ['request_id', 'seen_at'] })

/** The question was filed under another service; the names are those of that day. */
export type Filing = RowOf<typeof filing>
export const filing = columns(partOf('filings', 'f', ['id', 'because', 'filed_by', 'filed_at']), {
  name: gives<string>`v.name`,
  name_in: gives<Translated | null>`v.translations -> 'name'`,
  was_name: gives<string | null>`was.name`,
  was_name_in: gives<Translated | null>`was.translations -> 'name'`,
})

export type Routing = RowOf<typeof routing>
export const routing = columns(rowsOf('routings', 'r', { without: ['id', 'request_id', 'reasons'] }), {
  reasons: gives<RoutingReasons>`r.reasons`,
})

export type RequestFile = RowOf<typeof requestFile>
export const requestFile = columns(
  rowsOf('request_files', 'r', { without: ['withdrawn_at'] }),
  partOf('files', 'f', ['name', 'content_type', 'size']),
)

export type Closure = RowOf<typeof closure>
export const closure = rowsOf('closures', 'c', { without: ['request_id'] })

export type No = RowOf<typeof no>
export const no = columns(rowsOf('noes', 'n', { without: ['request_id', 'objection_counted'] }), {
  objection_counted: gives<Counted | Record<string, never>>`n.objection_counted`,
})

export type Verdict = RowOf<typeof verdict>
export const verdict = rowsOf('verdicts', 'v', { without: ['request_id'] })

export type Reopening = RowOf<typeof reopening>
export const reopening = rowsOf('reopenings', 'r', { without: ['request_id'] })

/** What the customer needs still, or thanked for. */
export type SaidWords = RowOf<typeof need | typeof thanks>
export const need = partOf('needs', 'n', ['id', 'words', 'said_at'])
export const thanks = partOf('thanks', 't', ['id', 'words', 'said_at'])

export type Wall = RowOf<typeof wall>
export const wall = partOf('walls', 'w', ['id', 'by_kind', 'sentence', 'said_at'])

/** A question that was joined with this one: its words, and whether they are surely of who asked. */
export type Joined = RowOf<typeof joined>
export const joined = partOf('requests', 'r', [
  'id',
  'code',
  'words',
  'channel',
  'asker_id',
  'happened_on',
  'opened_by',
  'proven_at',
])
