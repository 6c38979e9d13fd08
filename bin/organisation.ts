import { administratorLink } from '../src/people/signing-in/sign-in-links.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { addOrganisation, migrate } from '../src/platform/database/migrations.ts'
import { readOrganisations, schemaFor } from '../src/platform/database/organisations.ts'
import { visitEmbeddedDatabase } from '../src/platform/embedded/visit.ts'
import { readSecret } from '../src/platform/secret.ts'

// npm run organisation -- add <name> <host>: another organisation in this program, on a host name of its own.

const [verb, name, host] = process.argv.slice(2)
const IN_USE = '23505' // Postgres: unique_violation

try {
  if (verb !== 'add' || !name || !host)
    throw new Error('Say which: npm run organisation -- add "Gemeente Zonnedam" zonnedam.example')
  if (!/^[a-z0-9.-]+$/i.test(host))
    throw new Error(`${host} is no host name. Leave out https:// and what comes after the name.`)
  const link = await add(name, host)
  console.log(`${name} is open at ${host}, within a few seconds.`)
  console.log(`Its administrator signs in, once, with: ${link}`)
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function add(name: string, host: string): Promise<string> {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await visitEmbeddedDatabase(config.dataDir)
  const url = config.databaseUrl ?? embedded?.url ?? ''
  try {
    await migrate(url)
    const schema = schemaFor(name)
    await addOrganisation(url, { name, schema, hosts: [host] })
    return await administratorOf(schema, url, config)
  } finally {
    await embedded?.stop()
  }
}

async function administratorOf(schema: string, url: string, config: Config): Promise<string> {
  const database = openDatabase(url, { connections: 1 })
  try {
    const address = config.baseUrl ?? new URL(`http://localhost:${config.port}`)
    const organisation = (await readOrganisations(database.pool, await readSecret(config), address)).named(schema)
    if (!organisation) throw new Error(`${schema} was not made.`)
    return await administratorLink(database.organisation(organisation))
  } finally {
    await database.close()
  }
}

function sentenceOf(error: unknown) {
  if ((error as { code?: string }).code === IN_USE)
    return `There is already an organisation with that name, or at ${host}.`
  return (error as Error).message
}
