import { join } from 'node:path'
import pg from 'pg'
import { DEMO, loadDemo } from '../demo/load.ts'
import { start } from '../src/app/starting.ts'
import { stopWhenAsked } from '../src/app/stopping.ts'
import { type Config, DEFAULT_DATA_DIR, readConfig } from '../src/platform/config.ts'
import { diskStore } from '../src/platform/files/files.ts'
import { openLog } from '../src/platform/log.ts'
import { readSecret } from '../src/platform/secret.ts'

// npm run demo: the program with two fictional organisations. npm run demo -- --reset lays them down anew;
// npm run demo -- --read only reads what they say, and says what is wrong in it (demo/README.md).

const DATA_DIR = join(DEFAULT_DATA_DIR, 'demo') // beside the data of an organisation in earnest, never in it
const reset = process.argv.includes('--reset')
const say = (line: string) => console.log(line)

try {
  if (process.argv.includes('--read')) await readOnly()
  else await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function readOnly() {
  for (const { read } of DEMO) {
    const { organisation, people, customers, crowd } = await read()
    say(
      `${organisation.name}: ${people.length} people, ${customers.length} customers, ${crowd.questions.length} questions.`,
    )
  }
}

async function run() {
  const config = readConfig({
    ...process.env,
    DATA_DIR: process.env.DATA_DIR ?? DATA_DIR,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  })
  const running = await start(config, openLog(config.logLevel), () => {}, layDown)
  const [town, grower] = DEMO.map(({ hosts }) => addressAt(running.address, hosts[0] ?? ''))
  say('')
  say(`Rondleiding (tour):      ${town}/rondleiding`)
  say(`Gemeente Zonnedam:       ${town}        the town, for its residents`)
  say(`Bollenkwekerij:          ${grower}      the bulb grower, for its customers`)
  say('')
  say('As an employee, without a password (demo only):')
  say(`  Marieke, gardener:     ${town}/rondleiding#medewerkers`)
  say('')
  say(`Data: ${config.dataDir}. Lay the demo down anew: npm run demo -- --reset`)
  stopWhenAsked(() => running.stop())
}

async function layDown(databaseUrl: string, config: Config): Promise<void> {
  if (!reset && (await isLaidDown(databaseUrl))) return
  const address = config.baseUrl ?? new URL(`http://localhost:${config.port}`)
  const store = diskStore(join(config.dataDir, 'files'))
  await loadDemo({ databaseUrl, store, secret: await readSecret(config), address, say })
}

async function isLaidDown(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query('select from openkeuken.organisations where schema_name = any($1)', [
    DEMO.map(({ schema }) => schema),
  ])
  await client.end()
  return rows.length === DEMO.length
}

function addressAt(address: string, host: string): string {
  const url = new URL(address)
  url.hostname = host
  return url.href.replace(/\/$/, '')
}
