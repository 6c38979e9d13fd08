import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import type { Audience } from '../platform/events/happening.ts'
import { type FileStore, type StoredFile, storeFile } from '../platform/files/files.ts'
import { conflict, notFound } from '../platform/refusal.ts'
import { assertPerson } from '../platform/who-may.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import { fileAdded, fileWithdrawn } from './happenings/around.ts'
import { readsAlong } from './joined.ts'
import { refreshPagesOf } from './owners/owning.ts'
import { followerIn, lockRequest, mayOpen, type RequestRow, touch } from './request.ts'
import { awaitReading } from './tending.ts'

type FileAudience = Exclude<Audience, 'admin'>

export interface Adding {
  id: Id<'requests'>
  files: readonly File[]
  /** The message they came with. */
  messageId?: number | undefined
  /** For colleagues only, when an employee says so. */
  audience?: FileAudience | undefined
  /** They came with the question itself: nobody wrote back. */
  withQuestion?: boolean
}

/** Adds files to a request. What a customer adds is always theirs to see. */
export async function addFiles(
  tx: Tx,
  actor: Actor,
  store: FileStore,
  { id, files, messageId, audience = 'customer', withQuestion = false }: Adding,
): Promise<Id<'files'>[]> {
  if (files.length === 0) return []
  const request = await lockRequest(tx, actor, id, { followers: true })
  if (messageId && !(await tx.maybe(sql`select id from messages where id = ${messageId} and request_id = ${id}`)))
    throw notFound()

  const by = actor.kind === 'customer' ? 'customer' : 'person'
  const seenBy = by === 'customer' ? 'customer' : audience
  const ids: Id<'files'>[] = []
  for (const file of files) {
    const { id: fileId } = await storeFile(tx, store, file)
    await tx.run(sql`insert into request_files (file_id, request_id, message_id, audience, added_by)
                     values (${fileId}, ${id}, ${messageId ?? null}, ${seenBy}, ${by})`)
    await record(tx, actor, fileAdded, request, { file: fileId, ...followerIn(actor) }, { for: seenBy })
    ids.push(fileId)
  }
  await touch(tx, request, by === 'customer' ? 'ours' : request.turn)
  if (by === 'customer' && !withQuestion) await awaitReading(tx, id)
  if (by === 'customer') refreshPagesOf(tx, request.owner_id)
  return ids
}

/** Takes a file out of sight for everybody, with a reason that stays. A customer takes back only what was theirs. */
export async function withdrawFile(
  tx: Tx,
  actor: Actor,
  { id, fileId, because }: { id: Id<'requests'>; fileId: Id<'files'>; because: string },
): Promise<void> {
  if (actor.kind !== 'customer') assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  const file = await lockFile(tx, request, fileId)
  if (!file || (actor.kind === 'customer' && file.added_by !== 'customer')) throw notFound()
  if (file.withdrawn_at) throw conflict('requests.file_withdrawn_already')

  await tx.run(
    sql`update request_files set withdrawn_at = clock_timestamp(), withdrawn_because = ${because} where file_id = ${fileId}`,
  )
  await touch(tx, request)
  await record(tx, actor, fileWithdrawn, request, { file: fileId }, { for: file.audience })
}

/** A file this actor may open; the content of a closed service only after a second fact. */
export async function findFileFor(
  db: Db,
  actor: Actor,
  id: number,
  fileId: Id<'files'>,
): Promise<StoredFile | undefined> {
  const seesOurs = actor.kind === 'person' || actor.kind === 'system'
  const proven = seesOurs || (actor.kind === 'customer' && actor.seesClosed === true)
  return await db.maybe<StoredFile>(sql`
    select f.id, f.name, f.content_type, f.size, f.key
      from request_files rf join files f on f.id = rf.file_id join requests o on o.id = rf.request_id
      join requests r on r.id = o.id or (r.id = o.merged_into_id and (${seesOurs || provenBy(actor)} or ${readsAlong(sql`r`, sql`o`)}))
     where rf.file_id = ${fileId} and r.id = ${id} and rf.withdrawn_at is null and ${mayOpen(actor)}
       and (${seesOurs} or rf.audience = 'customer') and (${proven} or ${inTheOpen('r')})
       and (${seesOurs} or not exists (${addedByStranger}))`)
}

/** Of a file (`rf`) of a question (`o`): somebody with whom the question stood by mistake added it, after it was asked. */
const addedByStranger: Sql = sql`
  select from events moved join events e on e.subject_kind = 'request' and e.subject_id = o.id and e.type = 'file.added'
     and (e.data ->> 'file')::bigint = rf.file_id and e.actor_kind = 'customer'
     and e.actor_id in ((moved.data ->> 'was_asker')::bigint, (moved.data ->> 'was_customer')::bigint)
     and e.actor_id not in (o.asker_id, o.customer_id) and e.recorded_at > o.opened_at + interval '1 minute'
   where moved.subject_kind = 'request' and moved.subject_id = o.id and moved.type = 'request.of_another'`

const provenBy = (actor: Actor) => actor.kind === 'customer' && actor.proven === true

async function lockFile(tx: Tx, request: RequestRow, fileId: Id<'files'>) {
  return await tx.maybe<{ audience: FileAudience; added_by: string; withdrawn_at: Date | null }>(
    sql`select audience, added_by, withdrawn_at from request_files where file_id = ${fileId} and request_id = ${request.id}`,
  )
}
