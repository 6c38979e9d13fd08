import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type FileStore, type StoredFile, storeFile } from '../../platform/files/files.ts'
import { invalid } from '../../platform/refusal.ts'
import { visibleTo } from './sketch.ts'

/** A customer drawn by hand: a photo or scan of it. What is no picture is refused. */
export async function storeDrawing(tx: Tx, store: FileStore, drawing: File): Promise<number> {
  const { id, content_type } = await storeFile(tx, store, drawing)
  if (!/^image\/(png|jpeg|gif|webp)$/.test(content_type)) throw invalid({ drawing: 'insights.drawing_no_picture' })
  return id
}

/** The drawing of a sketch this actor may see. */
export async function drawingFor(db: Db, actor: Actor, sketchId: Id<'sketches'>): Promise<StoredFile | undefined> {
  return await db.maybe<StoredFile>(sql`
    select f.id, f.name, f.content_type, f.size, f.key from sketches s join files f on f.id = s.drawing_id
     where s.id = ${sketchId} and ${visibleTo(actor)}`)
}
