import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../platform/database/rows.ts'
import { nothing, type Sql, sql } from '../platform/database/sql.ts'

/** Something we know and tell everybody: a question and its answer, in light markdown or the html of an imported page. */
export type AnswerRow = RowOf<typeof answerColumns>

export const answerColumns = rowsOf('answers', 'a', { without: ['search', 'question_search'] })

/** A published answer by its place in an address; nothing when it was withdrawn. */
export async function findAnswer(db: Db, slug: string): Promise<AnswerRow | undefined> {
  return await db.maybe<AnswerRow>(
    sql`select ${answerColumns} from answers a where a.slug = ${slug} and a.published_at is not null`,
  )
}

/** An answer for colleagues, withdrawn or not. */
export async function findAnswerById(db: Db, id: Id<'answers'>): Promise<AnswerRow | undefined> {
  return await db.maybe<AnswerRow>(sql`select ${answerColumns} from answers a where a.id = ${id}`)
}

/** The published answers about a service, newest knowledge first. */
export async function answersOfService(db: Db, serviceId: Id<'services'>, most = 10): Promise<AnswerRow[]> {
  return await db.many<AnswerRow>(sql`
    select ${answerColumns} from answers a
     where a.service_id = ${serviceId} and a.published_at is not null order by a.updated_at desc, a.id desc limit ${most}`)
}

/** One page of a list; `next` is the cursor of the page after it. */
export interface Paged<Row> {
  rows: Row[]
  next?: string | undefined
}

export type ListedAnswer = Pick<
  AnswerRow,
  'id' | 'slug' | 'language' | 'question' | 'service_id' | 'updated_at' | 'published_at'
>

const PAGE = 50
const listed: Sql = sql`a.id, a.slug, a.language, a.question, a.service_id, a.updated_at, a.published_at`

/** Published answers by their question, for everybody. */
export async function publishedAnswers(db: Db, after?: string): Promise<Paged<ListedAnswer>> {
  const [question, id] = decodeCursor(after) ?? []
  const from =
    typeof question === 'string' && typeof id === 'number'
      ? sql`and (a.question, a.id) > (${question}, ${id})`
      : nothing
  const rows = await db.many<ListedAnswer>(sql`
    select ${listed} from answers a where a.published_at is not null ${from} order by a.question, a.id limit ${PAGE + 1}`)
  return paged(rows, ({ question, id }) => encodeCursor([question, id]))
}

/** All answers, the last changed first, for colleagues. */
export async function latestAnswers(db: Db, after?: string): Promise<Paged<ListedAnswer>> {
  const [at, id] = decodeCursor(after) ?? []
  const from =
    typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'number'
      ? sql`where (a.updated_at, a.id) < (${at}::timestamptz, ${id})`
      : nothing
  const rows = await db.many<ListedAnswer & { at: string }>(sql`
    select ${listed}, a.updated_at::text as at from answers a ${from} order by a.updated_at desc, a.id desc limit ${PAGE + 1}`)
  return paged(rows, ({ at, id }) => encodeCursor([at, id])) // as text: a Date loses the microseconds
}

function paged<Row>(rows: Row[], cursorOf: (row: Row) => string): Paged<Row> {
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > PAGE && last ? cursorOf(last) : undefined }
}
