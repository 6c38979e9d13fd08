import type { Config } from '../platform/config.ts'
import { connectTo } from '../platform/database/connecting.ts'
import { addOrganisation } from '../platform/database/migrations.ts'

/** At the very first start there is one organisation, still without a name of its own; the first start page asks for it. */
export async function firstOrganisation(databaseUrl: string, config: Config): Promise<void> {
  const client = await connectTo(databaseUrl)
  const { rows } = await client.query('select from openkeuken.organisations limit 1')
  await client.end()
  if (rows.length > 0) return
  const host = config.baseUrl?.hostname ?? 'localhost'
  await addOrganisation(databaseUrl, { name: 'Openkeuken', schema: 'org_one', hosts: [host] }).catch(
    async (error: { code?: string }) => {
      if (error.code !== '23505') throw error // a second process was first: then it is there
    },
  )
}
