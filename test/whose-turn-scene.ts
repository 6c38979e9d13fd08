import assert from 'node:assert/strict'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { close } from '../src/requests/ending/closing.ts'
import { todayOf } from '../src/requests/finding/today.ts'
import { findRequestFor } from '../src/requests/request.ts'
import { textOf } from './pages.ts'
import type { Colleague, World } from './world.ts'

export type Asked = Awaited<ReturnType<World['ask']>>

/** Where what goes for one question can be read: on the customer’s page, at the desk, on the day and by mail. */
export function turnScene(w: World) {
  const theirs = async ({ token }: Pick<Asked, 'token'>, more = '') =>
    textOf(await (await w.get(`/track/${token}${more}`)).text())
  const desk = async ({ id }: Asked, who: Colleague, more = '') =>
    textOf(await (await w.get(`/desk/requests/${id}${more}`, who)).text())
  const row = async ({ id }: Asked) => {
    const found = await findRequestFor(w.db, { kind: 'system' }, id)
    assert.ok(found)
    return found
  }
  const mine = async (who: Colleague, { id }: Asked) =>
    (await todayOf(w.db, who.actor)).turn.filter((one) => one.id === id).map(({ why, wrote }) => [why, wrote])
  const steps = ({ id }: Asked) =>
    w.db.many<{ id: Id<'steps'>; finished_at: Date | null; skipped_because: string | null }>(
      sql`select id, finished_at, skipped_because from steps where request_id = ${id} order by position`,
    )
  const mailsTo = async (who: string, { id }: Asked) => {
    await w.hearNews()
    const rows = await w.db.many<{ subject: string }>(
      sql`select subject from mails where subject_kind = 'request' and subject_id = ${id} and to_address = ${`${who}@zonnedam.example`} order by id`,
    )
    return rows.map(({ subject }) => subject)
  }
  const ended = async (asked: Asked, who = w.marieke) =>
    await w.act((tx) =>
      close(tx, who.actor, {
        id: asked.id,
        outcome: 'done',
        account: 'Gesnoeid.',
        nextStep: 'In mei weer.',
        letGo: 'x',
      }),
    )
  return { theirs, desk, row, mine, steps, mailsTo, ended }
}
