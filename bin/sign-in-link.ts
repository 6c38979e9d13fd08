import { administratorLink, linkForMail } from '../src/people/signing-in/sign-in-links.ts'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import { visitEmbeddedDatabase } from '../src/platform/embedded/visit.ts'
import { readSecret } from '../src/platform/secret.ts'

// npm run sign-in-link -- <mail>: a fresh link for somebody who works here, beside the running program or without it.
// Without an address: for the administrator, who need not have one.

const [mail] = process.argv.slice(2)

try {
  const links = await linksFor(mail)
  if (links.length === 0) throw new Error(`Nobody works here under the address ${mail}.`)
  for (const { organisation, link } of links) console.log(`${organisation}: ${link}`)
  console.log('It works once, for an hour.')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function linksFor(address: string | undefined): Promise<{ organisation: string; link: string }[]> {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await visitEmbeddedDatabase(config.dataDir)
  const database = openDatabase(config.databaseUrl ?? embedded?.url ?? '', { connections: 1 })
  try {
    const { rows } = await database.pool.query("select to_regclass('openkeuken.organisations') is not null as made")
    if (!rows[0]?.made) throw new Error('There is no data here yet. Start Openkeuken first: npm start')
    const home = new URL(config.baseUrl ?? `http://localhost:${config.port}`)
    const { all } = await readOrganisations(database.pool, await readSecret(config), home)
    const found = []
    for (const organisation of all) {
      const db = database.organisation(organisation)
      const link = address ? await linkForMail(db, address) : await administratorLink(db)
      if (link) found.push({ organisation: organisation.name, link })
    }
    return found
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
