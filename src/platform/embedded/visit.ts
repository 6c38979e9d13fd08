import { passwordOf, SUPERUSER } from './cluster.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './database.ts'
import { findHome } from './home.ts'
import { livingPostmaster } from './processes.ts'

/**
 * The embedded Postgres for a command that runs beside the program: the one that is up, and left up; else started
 * for as long as the command takes.
 */
export async function visitEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const say = () => {}
  const { cluster } = await findHome(dataDir, say)
  const living = livingPostmaster(cluster)
  if (!living?.ready) return await startEmbeddedDatabase({ dataDir, say })
  const url = `postgres://${SUPERUSER}:${await passwordOf(cluster)}@127.0.0.1:${living.port}/postgres`
  return { url, stop: async () => {} }
}
