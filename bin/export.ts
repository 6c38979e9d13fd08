import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lend } from '../src/app/lending.ts'
import { exportOrganisation } from '../src/keeping/export/exporting.ts'
import { normaliseMail } from '../src/lib/contact.ts'
import { readConfig } from '../src/platform/config.ts'
import { type OrganisationDb, openDatabase } from '../src/platform/database/database.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import { sql } from '../src/platform/database/sql.ts'
import { visitEmbeddedDatabase } from '../src/platform/embedded/visit.ts'
import { diskStore } from '../src/platform/files/files.ts'
import { readSecret } from '../src/platform/secret.ts'

// npm run export -- FOLDER [--organisation HOST] [--without MAIL]: everything of an organisation in open formats.

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { organisation: { type: 'string' }, without: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder) throw new Error('Say where to: npm run export -- /mnt/elsewhere/export')
  await exportTo(resolve(folder), values)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function exportTo(folder: string, { organisation, without }: { organisation?: string; without?: string }) {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await visitEmbeddedDatabase(config.dataDir)
  const url = config.databaseUrl ?? embedded?.url ?? ''
  lend()
  await migrate(url)
  const database = openDatabase(url, { connections: 1 })
  try {
    const home = await readOrganisations(database.pool, await readSecret(config), new URL('http://localhost'))
    const chosen = organisation ? [home.at(organisation)].filter((one) => one !== undefined) : home.all
    if (chosen.length === 0) throw new Error(`There is no organisation at ${organisation}.`)
    if (without && chosen.length > 1) throw new Error('Say of which organisation: --organisation zonnedam.example')
    for (const one of chosen) {
      const db = database.organisation(one)
      const own = chosen.length > 1 ? join(folder, one.schema) : folder
      const made = await exportOrganisation(db, {
        folder: own,
        store: diskStore(join(config.dataDir, 'files')),
        without: without ? await customerWith(db, without) : undefined,
      })
      console.log(`${one.name}: ${made.rows} rows and ${made.files} files. Begin with index.html in ${own}.`)
    }
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

async function customerWith(db: OrganisationDb, mail: string): Promise<Id<'customers'>> {
  const found = await db.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from contact_ways where kind = 'mail' and normalised = ${normaliseMail(mail) ?? mail}`,
  )
  if (!found) throw new Error(`Nobody is known by ${mail}.`)
  return found.customer_id
}
