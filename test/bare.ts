import { sql } from '../src/platform/database/sql.ts'
import { loseMailServer, type World } from './world.ts'

const WITH_THE_CAST = [
  'sessions',
  'service_steps',
  'service_versions',
  'services',
  'memberships',
  'persons',
  'departments',
]

/** Takes the cast out, as a bare machine has it: an organisation without anybody or anything. Before anything happened. */
export async function emptyOut(w: World): Promise<void> {
  await w.act(async (tx) => {
    for (const table of WITH_THE_CAST) await tx.run({ text: `delete from ${table}`, values: [] } as never)
  })
  await w.db.run(sql`update settings set ready_at = null, hours_checked_at = null`)
  await loseMailServer(w)
}
