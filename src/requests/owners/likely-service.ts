import type { Db } from '../../platform/database/database.ts'
import { likelyServices, SURE } from '../../services/likely.ts'
import { findService, type ServiceVersion } from '../../services/service.ts'

/** The service a question is about, as far as its words tell. */
export async function likelyService(db: Db, words: string): Promise<ServiceVersion | undefined> {
  const [likely] = await likelyServices(db, words, 1)
  if (likely && likely.rank >= SURE) return await findService(db, likely.service_id)
}
