import { lockCustomer } from '../../customers/locking.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { type FileStore, type StoredFile, storeFile } from '../../platform/files/files.ts'
import { squarePicture } from '../../platform/files/pictures.ts'
import { invalid } from '../../platform/refusal.ts'
import { personIn } from '../../platform/who-may.ts'
import { customerFaceHidden, customerFaceShown } from '../happenings.ts'

export interface FaceShown {
  id: Id<'customers'>
  photo: File | undefined
  /** The customer said yes to a photo. */
  consent: boolean
  store: FileStore
}

/** Gives a customer a face, when they agreed to it: square, small, without where and by what it was taken. */
export async function showFace(tx: Tx, actor: Actor, { id, photo, consent, store }: FaceShown): Promise<void> {
  await lockCustomer(tx, actor, id)
  if (!consent) throw invalid({ consent: 'customers.face_needs_consent' })
  if (!photo) throw invalid({ photo: 'customers.face_missing' })

  const stored = await storeFile(tx, store, await squarePicture(photo))
  await tx.run(sql`update customers set face_id = ${stored.id}, revision = revision + 1 where id = ${id}`)
  await tx.run(sql`insert into consents (customer_id, kind, noted_by) values (${id}, 'face', ${personIn(actor)})`)
  await record(tx, actor, customerFaceShown, id)
}

/** Takes the face away, and with it the consent. */
export async function hideFace(tx: Tx, actor: Actor, id: Id<'customers'>): Promise<void> {
  await lockCustomer(tx, actor, id)

  await tx.run(sql`update customers set face_id = null, revision = revision + 1 where id = ${id}`)
  await tx.run(
    sql`update consents set withdrawn_at = clock_timestamp() where customer_id = ${id} and kind = 'face' and withdrawn_at is null`,
  )
  await record(tx, actor, customerFaceHidden, id)
}

/** The file of a customer's face; nothing when it is another file. */
export async function faceFile(
  db: Db,
  customerId: Id<'customers'>,
  fileId: Id<'files'>,
): Promise<StoredFile | undefined> {
  return await db.maybe<StoredFile>(sql`
    select f.id, f.name, f.content_type, f.size, f.key from customers c join files f on f.id = c.face_id
     where c.id = ${customerId} and f.id = ${fileId}`)
}
