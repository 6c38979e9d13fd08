import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Catalogue, catalogueOf, serviceAbout, serviceIn } from '../../services/likely.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { filedBefore } from './filed-before.ts'

/** The service a question is about: where colleagues filed such questions, else as far as its words tell. */
export async function likelyService(db: Db, words: string): Promise<ServiceVersion | undefined> {
  const [filed, catalogue] = await db.together((db) => Promise.all([filedBefore(db, words), catalogueOf(db)]))
  return likelyIn(catalogue, words, filed)
}

/** The same, when what there is and where it was filed before are known. */
export const likelyIn = (
  catalogue: Catalogue,
  words: string,
  filed: Id<'services'> | undefined,
): ServiceVersion | undefined => (filed === undefined ? serviceAbout(catalogue, words) : serviceIn(catalogue, filed))
