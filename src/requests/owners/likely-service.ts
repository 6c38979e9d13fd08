import type { Db } from '../../platform/database/database.ts'
import { serviceAbout } from '../../services/likely.ts'
import { findService, type ServiceVersion } from '../../services/service.ts'
import { filedBefore } from './filed-before.ts'

/** The service a question is about: where colleagues filed such questions, else as far as its words tell. */
export async function likelyService(db: Db, words: string): Promise<ServiceVersion | undefined> {
  const [filed, likely] = await db.together((db) => Promise.all([filedBefore(db, words), serviceAbout(db, words)]))
  const found = filed ?? likely?.service_id
  return found === undefined ? undefined : await findService(db, found)
}
