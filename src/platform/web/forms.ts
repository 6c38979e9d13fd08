import { createHash, randomUUID } from 'node:crypto'
import type { Handler } from 'hono'
import type { z } from 'zod'
import { Behind } from '../database/behind.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Subject } from '../events/events.ts'
import { receiveFiles, refusedFile } from '../files/arriving.ts'
import { invalid, Refusal } from '../refusal.ts'
import { asTyped, refuseTooLarge, refuseTooMuchText } from './bodies.ts'
import type { Ctx, Env } from './context.ts'
import { wordsOfLargeForm } from './words-of-large-forms.ts'

const MOST_FIELDS = 200

type Fields = Record<string, unknown>

/** Answers, with what was checked. */
export type Answering<Schema extends z.ZodType> = (c: Ctx, given: z.output<Schema>) => Response | Promise<Response>

/** Checks a posted form against its schema and hands it over. Refuses with a message key per field. */
export const form =
  <Schema extends z.ZodType>(
    schema: Schema,
    answer: Answering<Schema>,
    which: { anyKind?: boolean } = {},
  ): Handler<Env> =>
  async (c) => {
    const fields = await fieldsOf(c)
    await refuseHalfCharacters(c, fields)
    const given = check(schema, fields)
    await receiveFiles(fields, which)
    return await answer(c, given)
  }

/** Checks the query of an address the same way. */
export const query =
  <Schema extends z.ZodType>(schema: Schema, answer: Answering<Schema>): Handler<Env> =>
  async (c) =>
    await answer(c, check(schema, c.req.query()))

/** The fields of a posted form as they were typed, for showing them again. Read once, kept with the request. */
export async function fieldsOf(c: Ctx): Promise<Fields> {
  const before = tooLargeForms.get(c.req.raw)
  if (before) throw before.refusal
  try {
    await refuseTooLarge(c)
    const fields = await c.req.parseBody({ all: true })
    if (Object.keys(fields).length > MOST_FIELDS) throw new Refusal(413, 'platform.too_large')
    refuseTooMuchText(fields)
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmptyFile(value)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Refusal(400, 'platform.unreadable_form')
    if (error.status !== 413) throw error
    const { words, files } = await wordsOfLargeForm(c)
    const refusal = files[0] ? refusedFile(413, files[0], 'platform.files_too_large') : error
    tooLargeForms.set(c.req.raw, { refusal, words })
    throw refusal
  }
}

const tooLargeForms = new WeakMap<Request, { refusal: Refusal; words: Fields }>()

/** What was typed in a form, also in one whose files were too large to take in. */
export const typedOf = async (c: Ctx): Promise<Fields> =>
  asTyped(tooLargeForms.get(c.req.raw)?.words ?? (await fieldsOf(c)))

const REPLACED = '\ufffd'
const SENT_REPLACED = /%EF%BF%BD|\xef\xbf\xbd/gi // as latin1, so that a large form needs no decoding

/**
 * Bytes that are no text are read as a replacement sign, and so would be kept as something nobody typed. More of these
 * signs than were sent means that some were such bytes.
 */
async function refuseHalfCharacters(c: Ctx, fields: Fields): Promise<void> {
  const texts = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const marked = texts.filter(([, text]) => typeof text === 'string' && text.includes(REPLACED))
  if (marked.length === 0) return
  const read = marked.reduce((count, [, text]) => count + String(text).split(REPLACED).length - 1, 0)
  const sent =
    Buffer.from(await c.req.arrayBuffer())
      .toString('latin1')
      .match(SENT_REPLACED)?.length ?? 0
  if (read > sent) throw invalid(Object.fromEntries(marked.map(([name]) => [name, 'platform.text_surrogate'])))
}

/** A browser sends a file field that was left alone as a file without name or bytes. */
const isEmptyFile = (value: unknown) => value instanceof File && value.size === 0 && value.name === ''

/** Checks what was given against a schema. Refuses with a message key per field. */
export function check<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const key = issue.message.includes('.') && !issue.message.includes(' ') ? issue.message : 'platform.mend_this'
    fields[String(issue.path[0] ?? '')] ??= key
    fields[issue.path.join('.')] ??= key // rows of a form: `steps.2.name`
  }
  throw invalid(fields)
}

/** What makes the forms of one page count once each: see `act`. Short, so that a name fits behind it. */
export const freshKey = (): string => randomUUID().slice(0, 18)

/**
 * Runs one verb in one transaction and redirects. A form with a `key` counts once: when it comes a second time (a
 * retry, a double click), the answer is the first one's address and nothing is done again. With other words in it, it
 * is another form: who sits down at the same computer and goes back to the page gets no address of who sat there before.
 */
export const act = async <Result>(
  c: Ctx,
  verb: (tx: Tx) => Promise<Result>,
  location: string | ((result: Result) => string),
) =>
  c.redirect(
    await once(c, async (tx) => {
      const result = await verb(tx)
      return typeof location === 'string' ? location : location(result)
    }),
    303,
  )

/** Does something once for each form that was sent, and gives the address it leads to; `sent` is what it is known by. */
export async function once(
  c: Ctx,
  work: (tx: Tx, sent: string | undefined) => Promise<string>,
  about: readonly Subject[] = [],
): Promise<string> {
  const fields = c.req.method === 'POST' ? await fieldsOf(c) : {}
  const key =
    typeof fields.key === 'string' && /^[\w-]{8,64}$/.test(fields.key) ? sentAs(c.req.path, fields) : undefined
  await c.var.leaveFirst?.(key, about)
  if (!key) return await c.var.db.transaction((tx) => work(tx, key))
  try {
    return await c.var.db.transaction((tx) => claiming(tx, key, work))
  } catch (error) {
    if (!(error instanceof SentBefore)) throw error
    return (await c.var.db.one<{ location: string }>(sql`select location from submissions where key = ${key}`)).location
  }
}

/** This form was sent before; or a second time at once, and the other one is done now. */
class SentBefore extends Error {}

/** The work's first statements travel with the claim, which costs no wait of its own; when it was claimed before, nothing of them stays. */
async function claiming(tx: Tx, key: string, work: (tx: Tx, sent: string) => Promise<string>): Promise<string> {
  const claimed = claim(tx, key)
  claimed.catch(() => {}) // told by every statement of the work
  const done = work(new Behind(tx, claimed), key)
  await done.catch(() => {})
  await claimed // before what the work says of it: done already, much is refused
  const address = await done
  tx.last(sql`update submissions set location = ${address} where key = ${key}`)
  return address
}

async function claim(tx: Tx, key: string): Promise<void> {
  const claimed = await tx.run(sql`insert into submissions (key, location) values (${key}, '') on conflict do nothing`)
  if (claimed === 0) throw new SentBefore()
}

/** What makes two forms that were sent the same one: where to, with which key, words and files. */
function sentAs(path: string, fields: Fields): string {
  const sent = Object.entries(fields).map(([name, values]) => [name, [values].flat().map(comparable)])
  return createHash('sha256')
    .update(JSON.stringify([path, sent]))
    .digest('base64url')
}

const comparable = (value: unknown) => (value instanceof File ? [value.name, value.size] : value)
