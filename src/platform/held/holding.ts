import { randomUUID } from 'node:crypto'
import type { Handler } from 'hono'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Tx } from '../database/database.ts'
import { type GivenId, NO_ID } from '../database/ids.ts'
import { sql } from '../database/sql.ts'
import { type Deed, type Given, heldFor, type Ids } from '../deed.ts'
import { PASSING } from '../events/live.ts'
import { type FileStore, keepBytes } from '../files/files.ts'
import type { HeldFile } from '../held-rows.ts'
import { Refusal } from '../refusal.ts'
import type { Ctx, Env } from '../web/context.ts'
import { check, fieldsOf, form, once } from '../web/forms.ts'
import { asPerson } from '../who-may.ts'

/** Where somebody goes on after what they did is held. The notice with the way back has this as its anchor. */
export const HELD_ANCHOR = '#held'

type HeldHandler = Handler<Env> & { deed: Deed }

/** The handler of a route whose verb leaves later: `at.staff.post(path, does, held(deed, onward))`. */
export const held = <Schema extends z.ZodType>(one: Deed<Schema>, onward: Onward): HeldHandler =>
  marked(
    one,
    form(one.schema, async (c) => c.redirect(await hold(c, one, { ids: [idsIn(c)], onward }), 303)),
  )

/** Says of a handler of its own which deed it holds. */
export const marked = (one: Deed, handler: Handler<Env>): HeldHandler => Object.assign(handler, { deed: one })

interface Holding {
  /** What about: for each of these the deed waits, and all of them are undone at once. */
  ids: readonly Ids[]
  /** The fields of the form, when they are not all that was sent. */
  fields?: Record<string, unknown>
  /** The page with the form, when it is another than that of the deed. */
  form?: string | undefined
  onward: Onward
}

/** Where somebody goes on, by what they sent the form with (`then`: the address of its button, or a field) and what it was about. */
type Onward = (then: string, ids: Ids) => string

/**
 * Holds a deed. It is tried first and turned back at once, so that what would be refused now is refused now, with its
 * form; nothing of the trial stays. Gives the address where its doer goes on.
 */
export async function hold(c: Ctx, one: Deed, holding: Holding): Promise<string> {
  const { address, stayed } = await holdMany(c, one, holding)
  if (stayed[0]) throw stayed[0].refusal
  return address
}

/** One of many that is not held, and why. */
export interface Stayed {
  ids: Ids
  refusal: Refusal
}

/** Holds a deed for many at once. What would be refused stays as it is. */
export async function holdMany(
  c: Ctx,
  one: Deed,
  { ids, onward, form, ...given }: Holding,
): Promise<{ address: string; stayed: Stayed[] }> {
  const fields = given.fields ?? (await fieldsOf(c))
  const stayed: Stayed[] = []
  const letGo: string[] = []
  const subjects = ids.map(({ id = 0 }) => ({ kind: one.about, id }))
  const work = async (tx: Tx, sent: string | undefined) => {
    const row = { batch: randomUUID(), form, sent, fields }
    for (const about of ids) {
      const refusal = await tryOut(tx, one, c.var.actor, {
        ids: about,
        input: check(one.schema, fields),
        store: nowhere,
      })
      if (refusal) stayed.push({ ids: about, refusal })
      else letGo.push(...(await keep(tx, c, one, { ...row, ids: about })))
    }
    if (stayed.length === 1 && ids.length === 1 && stayed[0]) throw stayed[0].refusal
    tx.news.add(`person:${asPerson(c.var.actor).id}`).add(`${PASSING}held`)
    return onward(String(c.req.query('then') ?? fields.then ?? ''), ids[0] ?? {})
  }
  const address = await once(c, work, subjects)
  if (heldFor() === 0) await c.var.leaveFirst?.(undefined, subjects)
  for (const key of letGo) await c.var.files.remove(c.var.organisation, key)
  return { address, stayed }
}

interface Keeping {
  batch: string
  ids: Ids
  fields: Record<string, unknown>
  form: string | undefined
  sent: string | undefined
}

/** Writes down what waits, with its files. Gives the files of an earlier draft that do not come along again. */
async function keep(tx: Tx, c: Ctx, one: Deed, { batch, ids, fields, form, sent }: Keeping): Promise<string[]> {
  const typed = Object.entries(fields).filter(([name]) => !PASSED.has(name))
  const files = await keptFiles(tx, c, typed)
  const again = await takeDrafts(tx, c.var.actor, { one, ids, keep: [fields.draft_file].flat() })
  await tx.run(sql`
    insert into held (batch, person_id, deed, subject_kind, subject_id, ids, fields, files, form, submission, due_at)
    values (${batch}, ${asPerson(c.var.actor).id}, ${one.name}, ${one.about}, ${ids.id ?? 0}, ${JSON.stringify(ids)}::jsonb,
            ${JSON.stringify(Object.fromEntries(typed.map(texts)))}::jsonb, ${JSON.stringify([...files, ...again.files])}::jsonb,
            ${form ?? one.form(ids)}, ${sent ?? null}, clock_timestamp() + make_interval(secs => ${heldFor()}))`)
  return again.letGo
}

/** What only passes along with a form: what counts it once, where to go on, and what was kept of it before. */
const PASSED = new Set(['key', 'then', 'draft_file'])

/** The numbers in the address of a form. */
export function idsIn(c: Ctx): Ids {
  const number = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? (Number(text) as GivenId) : NO_ID)
  return Object.fromEntries(
    Object.entries(c.req.param() as Record<string, string>).map(([name, id]) => [name, number(id)]),
  )
}

/** The verb, done and undone. Gives what it would refuse. */
async function tryOut(tx: Tx, { verb }: Deed, actor: Actor, given: Given<unknown>): Promise<Refusal | undefined> {
  const before = [...tx.news]
  await tx.run(sql`savepoint trial`)
  try {
    await verb(tx, actor, given)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 503) throw error
    return error
  } finally {
    await tx.run(sql`rollback to savepoint trial`)
    tx.news.clear()
    for (const subject of before) tx.news.add(subject)
  }
}

/** Takes files and keeps none. */
const nowhere: FileStore = {
  put: async () => `00/${randomUUID()}`,
  stream: () => Promise.reject(new Error('a trial reads no file')),
  remove: async () => {},
}

async function keptFiles(tx: Tx, c: Ctx, typed: [string, unknown][]): Promise<HeldFile[]> {
  const kept: HeldFile[] = []
  for (const [field, values] of typed) {
    for (const file of [values].flat()) {
      if (file instanceof File) kept.push({ field, name: file.name, key: await keepBytes(tx, c.var.files, file) })
    }
  }
  return kept
}

const texts = ([name, values]: [string, unknown]): [string, string | string[]] => {
  const said = [values].flat().filter((one) => typeof one === 'string')
  return [name, Array.isArray(values) ? said : (said[0] ?? '')]
}

/** Sent again, a draft has served; the files that were to come along again come along. */
async function takeDrafts(
  tx: Tx,
  actor: Actor,
  { one, ids, keep }: { one: Deed; ids: Ids; keep: readonly unknown[] },
): Promise<{ files: HeldFile[]; letGo: string[] }> {
  const drafts = await tx.many<{ files: HeldFile[] }>(sql`
    delete from held where returned_at is not null and person_id = ${asPerson(actor).id} and deed = ${one.name}
       and subject_kind = ${one.about} and subject_id = ${ids.id ?? 0} and ids = ${JSON.stringify(ids)}::jsonb returning files`)
  const files = drafts.flatMap((draft) => draft.files)
  const stays = (file: HeldFile) => keep.includes(file.key)
  return { files: files.filter(stays), letGo: files.filter((file) => !stays(file)).map(({ key }) => key) }
}
