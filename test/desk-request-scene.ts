import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { Colleague, World } from './world.ts'

/** A question at the desk: its forms, its page and what is kept of it. */
export function deskRequest(w: World) {
  const post = (id: number, path: string, fields: Record<string, string> = {}, as: Colleague = w.marieke) =>
    w.post(`/desk/requests/${id}/${path}`, fields, as)
  const read = async (id: number, as: Colleague = w.marieke, path = '') =>
    await (await w.get(`/desk/requests/${id}${path}`, as)).text()
  const row = (id: number) =>
    w.db.one<{ owner_id: Id<'persons'>; closed_at: Date | null; turn: string }>(
      sql`select owner_id, closed_at, turn from requests where id = ${id}`,
    )
  const steps = (id: number) =>
    w.db.many<{
      id: number
      name: string
      finished_at: Date | null
      started_at: Date | null
      skipped_because: string | null
    }>(
      sql`select id, name, started_at, finished_at, skipped_because from steps where request_id = ${id} order by position`,
    )
  return { post, read, row, steps }
}
