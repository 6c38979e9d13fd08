import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { FileStore } from '../../platform/files/files.ts'
import { addFiles } from '../../requests/adding-files.ts'
import { finishStep } from '../../requests/steps/stepping.ts'

export interface DoneWork {
  id: Id<'requests'>
  stepId: Id<'steps'>
  /** What the customer sees of it, if somebody took a picture. */
  photos: readonly File[]
  store: FileStore
}

/** *Klaar*: the step is done, and the customer sees it at once, with the picture. */
export async function finishWork(tx: Tx, actor: Actor, { id, stepId, photos, store }: DoneWork): Promise<void> {
  await addFiles(tx, actor, store, { id, files: photos })
  await finishStep(tx, actor, { id, stepId })
}
