import type { Db } from '../../platform/database/database.ts'
import { likelyServices, SURE } from '../../services/likely.ts'
import { findService, type ServiceVersion } from '../../services/service.ts'
import { filedBefore } from './filed-before.ts'

/** The service a question is about: where colleagues filed such questions, else as far as its words tell. */
export async function likelyService(db: Db, words: string): Promise<ServiceVersion | undefined> {
  const filed = await filedBefore(db, words)
  if (filed) return await findService(db, filed)
  const [likely] = await likelyServices(db, words, 1)
  if (likely && likely.rank >= SURE) return await findService(db, likely.service_id)
}
