import { type Showable, shownToCustomer } from '../people/display.ts'
import type { DisplayLevel } from '../people/person.ts'
import { type Sql, sql } from '../platform/database/sql.ts'

/**
 * What comes through a closed service is told in confidence. Whatever comes of it carries that itself as `closed_service`:
 * requests, observations, problems, visits. Two questions are asked of such a row. *Was it told in the open*, so that
 * everybody who works here may read, count or name it: `inTheOpen`. And else: *may this actor open it*, which `mayOpen`
 * answers of a request, `maySee` of a problem, `mayRead` of an observation.
 */
const OPEN = {
  r: sql`not r.closed_service`,
  q: sql`not q.closed_service`,
  o: sql`not o.closed_service`,
  p: sql`not p.closed_service`,
  problems: sql`not problems.closed_service`,
  requests: sql`not requests.closed_service`,
}

const CLOSED = {
  r: sql`r.closed_service`,
  q: sql`q.closed_service`,
  e: sql`e.closed_service`,
  o: sql`o.closed_service`,
  v: sql`v.closed_service`,
  earlier: sql`earlier.closed_service`,
}

/** Whether a row, by the name it has in the query, was told in the open: everybody who works here may read it. */
export const inTheOpen = (row: keyof typeof OPEN): Sql => OPEN[row]

/** Whether a row, by the name it has in the query, was told in confidence: only who may open it reads it. */
export const inConfidence = (row: keyof typeof CLOSED): Sql => CLOSED[row]

/** How the customer sees who works on it: what was told in confidence shows by function who that is, never the name or face. */
export const cookShown = (row: { closed_service: boolean }, person: Showable) =>
  shownToCustomer(person, row.closed_service ? DISCREET : 'photo')

const DISCREET: DisplayLevel = 'role'
