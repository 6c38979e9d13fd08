import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '../src/platform/database/sql.ts'
import { passwordOf, SUPERUSER } from '../src/platform/embedded/cluster.ts'
import { findHome } from '../src/platform/embedded/home.ts'
import { livingPostmaster } from '../src/platform/embedded/processes.ts'
import { findings, inOrganisation } from './kill-findings.ts'
import { load, nothingSent, type Sendings, sendAgain } from './kill-load.ts'
import { openMailbox } from './kill-mail.ts'
import { type MailFindings, mailFindings } from './kill-mails.ts'
import { Browser } from './rehearse-browser.ts'
import { askHealth, freePort, RunningProgram } from './running-program.ts'

export interface KillOptions {
  times: number
  /** Kill the database too: it alone, or both at once, in turn. */
  database: boolean
  /** How long customers are at it before the kill, in milliseconds: at least and at most. */
  under: [number, number]
  /** Look at every row after every kill, or only now and then and at the end. */
  lookEvery: number
  say: (line: string) => void
}

export interface KillResult {
  kills: Record<Victim, number>
  sendings: Sendings
  wrong: string[]
  mail: MailFindings
  /** How long each start after a kill took, in milliseconds, from the first to the slowest. */
  starts: number[]
}

type Victim = 'program' | 'database' | 'both'

const PLAYERS = 8
const KINDS = ['request', 'message', 'answer'] as const
const LEAST_TAKEN = 2
const SLOW_MS = 20_000
const RECOVERY_MS = 60_000
const SETTINGS_MS = 5_500 // a running program knows of changed settings within five seconds

/** Kills the program again and again while customers and an employee are at it, and looks for what was lost. */
export async function killRounds(options: KillOptions): Promise<KillResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-kill-'))
  const mailbox = await openMailbox()
  const program = new RunningProgram({
    dataDir,
    port: await freePort(),
    env: {
      RATE_LIMIT_SCALE: '0',
      HELD_SECONDS: '0.2',
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'kill@openkeuken.example',
      LOG_LEVEL: 'silent',
    },
  })
  try {
    await program.start()
    const employee = await signIn(program)
    await inOrganisation(await urlOf(dataDir), (db) => db.run(sql`update settings set ready_at = now()`)) // opens the door
    await sleep(SETTINGS_MS)
    const customer = new Browser(program.address)
    const result: KillResult = {
      kills: { program: 0, database: 0, both: 0 },
      sendings: nothingSent(),
      wrong: [],
      mail: { queued: 0, twice: 0, wrong: [] },
      starts: [],
    }
    for (let round = 1; round <= options.times; round++) {
      const victim = options.database ? ((['program', 'database', 'both'] as const)[round % 3] ?? 'both') : 'program'
      const ending = new AbortController()
      const before = result.sendings.acknowledged.length
      const playing = load(customer, employee, result.sendings, { players: PLAYERS, signal: ending.signal })
      await sleep(between(options.under))
      await underWay(result.sendings, before, KINDS[round % KINDS.length])
      if (victim !== 'program') await killDatabase(dataDir)
      if (victim !== 'database') await program.kill()
      ending.abort()
      await playing
      result.kills[victim]++
      result.starts.push(victim === 'database' ? await recovered(program) : await program.start())
      await sendAgain(customer, employee, result.sendings)
      if (round % options.lookEvery === 0 || round === options.times) {
        result.wrong.push(...(await findings(await urlOf(dataDir), result.sendings)))
        options.say(`${round} kills: ${result.sendings.acknowledged.length} acknowledged, ${result.wrong.length} wrong`)
        if (result.wrong.length > 0) break
      }
    }
    result.mail = await mailFindings(await urlOf(dataDir), mailbox)
    await program.stop()
    await rm(dataDir, { recursive: true, force: true })
    return result
  } finally {
    await program.stop()
    await mailbox.close()
  }
}

/** A slow machine gets nothing done before the kill: some of one kind, another each round, were taken in this one. */
async function underWay({ acknowledged }: Sendings, before: number, kind: string | undefined): Promise<void> {
  const taken = () => acknowledged.slice(before).filter((deed) => deed.kind === kind).length
  for (const end = Date.now() + SLOW_MS; taken() < LEAST_TAKEN && Date.now() < end; ) await sleep(5)
}

/** With the link that the program printed at its start. */
export async function signIn(program: RunningProgram): Promise<Browser> {
  const link = /Sign in as the administrator: (\S+)/.exec(program.said)?.[1]
  if (!link) throw new Error(`The program printed no link to sign in with:\n${program.said}`)
  const browser = new Browser(program.address)
  const page = await browser.open(link)
  const [confirm] = page.forms.filter(({ method }) => method === 'post')
  if (!confirm) throw new Error('The page behind the sign-in link has no button.')
  await browser.submit(page, confirm)
  return browser
}

async function killDatabase(dataDir: string): Promise<void> {
  const { cluster } = await findHome(dataDir, () => {})
  const postmaster = livingPostmaster(cluster)
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
}

/** The program lives on when only its database was killed, and is well again by itself. */
export async function recovered(program: RunningProgram): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { well, said } = await askHealth(program.address)
    if (well) return performance.now() - began
    if (performance.now() - began > RECOVERY_MS)
      throw new Error(`The program did not get over it: ${said}\n${program.said}`)
    await sleep(50)
  }
}

export async function urlOf(dataDir: string): Promise<string> {
  const { cluster } = await findHome(dataDir, () => {})
  const postmaster = livingPostmaster(cluster)
  if (!postmaster) throw new Error('The database is not up.')
  return `postgres://${SUPERUSER}:${await passwordOf(cluster)}@127.0.0.1:${postmaster.port}/postgres`
}

const between = ([least, most]: [number, number]) => least + Math.random() * (most - least)
