import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '../src/platform/database/sql.ts'
import { roadTo } from '../test/road.ts'
import { findings, inOrganisation } from './kill-findings.ts'
import { backWhereItWas, holdingOf } from './kill-holding.ts'
import { load, nothingSent, type Sendings, sendAgain } from './kill-load.ts'
import { openMailbox } from './kill-mail.ts'
import { mailsThatStay } from './kill-mails.ts'
import { recovered, signIn, urlOf } from './kill-rounds.ts'
import { openPostgres, smallDisk, visitorsThatLeave } from './kill-things.ts'
import { Browser } from './rehearse-browser.ts'
import { freePort, RunningProgram } from './running-program.ts'

export interface OutageOptions {
  /** How long the database is away, each in a round of its own, in seconds. */
  databaseAway: number[]
  /** How long it accepts what it is sent and never answers; what was sent meanwhile gets no answer afterwards either. */
  databaseMute: number[]
  /** How long the mail server accepts and never answers. */
  mailSilent: number
  /** How long the disk stays full. */
  diskFull: number
  /** How many visitors leave at once. */
  visitors: number
  say: (line: string) => void
}

export interface OutageResult {
  rounds: string[]
  wrong: string[]
  /** Rounds this machine does not let us play, and why. */
  skipped: string[]
  sendings: Sendings
}

const PLAYERS = 4
const WARM_MS = 1_500
const DISK_MEGABYTES = 220 // an empty cluster takes about eighty, and it must be filled in a moment
const SOON_MS = 10_000 // well again within seconds of what it leans on
const AFTER_MUTE_MS = 40_000 // who was waiting for a statement waits as long as one may take

interface Playing {
  program: RunningProgram
  /** As the rehearsal reaches the database. */
  databaseUrl: () => Promise<string>
  result: OutageResult
}

/** Takes away what the program leans on, one thing after the other, under load, and looks whether all is as before. */
export async function outageRounds(options: OutageOptions): Promise<OutageResult> {
  const result: OutageResult = { rounds: [], wrong: [], skipped: [], sendings: nothingSent() }
  const folder = await mkdtemp(join(tmpdir(), 'openkeuken-outage-'))
  try {
    await onGivenDatabase(folder, options, result)
    await onSmallDisk(folder, options, result)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return result
}

async function onGivenDatabase(folder: string, options: OutageOptions, result: OutageResult): Promise<void> {
  const postgres = await openPostgres(join(folder, 'given'))
  const mailbox = await openMailbox()
  const mailRoad = await roadTo(mailbox.url)
  const databaseRoad = await roadTo(postgres.url)
  const program = new RunningProgram({
    dataDir: join(folder, 'data'),
    port: await freePort(),
    env: { ...QUICKLY, DATABASE_URL: databaseRoad.url, SMTP_URL: mailRoad.url, MAIL_FROM: 'kill@openkeuken.example' },
  })
  try {
    await program.start()
    const playing: Playing = { program, databaseUrl: async () => postgres.url, result }
    const players = await playersOf(playing)
    await round(playing, players, `mail server silent for ${options.mailSilent} s`, options, async () => {
      mailRoad.jam()
      await sleep(options.mailSilent * 1_000)
      await mailRoad.close()
      await mailRoad.open()
    })
    for (const seconds of options.databaseAway)
      await round(playing, players, `database away for ${seconds} s`, options, async () => {
        await postgres.stop()
        await sleep(seconds * 1_000)
        await postgres.start()
      })
    for (const seconds of options.databaseMute)
      await round(
        playing,
        players,
        `database mute for ${seconds} s`,
        { ...options, soonMs: AFTER_MUTE_MS },
        async () => {
          databaseRoad.jam()
          await sleep(seconds * 1_000)
          await databaseRoad.open()
        },
      )
    await round(playing, players, `${options.visitors} visitors that leave at once`, options, async () => {
      const path = await players.aPage()
      await visitorsThatLeave(program.address, path, options.visitors)
    })
    result.wrong.push(...(await mailsThatStay(postgres.url, mailbox)))
  } finally {
    await program.stop()
    await databaseRoad.close()
    await mailRoad.close()
    await mailbox.close()
    await postgres.stop()
  }
}

async function onSmallDisk(folder: string, options: OutageOptions, result: OutageResult): Promise<void> {
  const disk = await smallDisk(join(folder, 'disk'), DISK_MEGABYTES)
  if (!disk) {
    result.skipped.push('disk full and freed: this machine lets us make no small disk (run as root)')
    return
  }
  const program = new RunningProgram({ dataDir: join(disk.folder, 'data'), port: await freePort(), env: QUICKLY })
  try {
    await program.start()
    const databaseUrl = () => urlOf(join(disk.folder, 'data'))
    const playing: Playing = { program, databaseUrl, result }
    // What was sent to the other database is not looked for in this one.
    const players = await playersOf({ ...playing, result: { ...result, sendings: nothingSent() } })
    await round(playing, players, `disk full for ${options.diskFull} s, and freed`, options, async () => {
      await disk.fill()
      await sleep(options.diskFull * 1_000)
      await disk.empty()
    })
  } finally {
    await program.stop()
    await disk.remove()
  }
}

const QUICKLY = {
  RATE_LIMIT_SCALE: '0',
  HELD_SECONDS: '0.2',
  LOG_LEVEL: 'silent',
  NODE_OPTIONS: '--inspect=127.0.0.1:0', // so that it can be told to sweep its memory
}

interface Players {
  sendings: Sendings
  /** Everybody is at it until the work is done. */
  during(work: () => Promise<void>): Promise<void>
  again(): Promise<void>
  /** The address of a question's page. */
  aPage(): Promise<string>
}

async function playersOf({ program, databaseUrl, result }: Playing): Promise<Players> {
  await inOrganisation(await databaseUrl(), (db) => db.run(sql`update settings set ready_at = now()`))
  const employee = await signIn(program)
  const customer = new Browser(program.address)
  while (!(await customer.open('/')).forms.some(({ action }) => /\/questions$/.test(action))) await sleep(WARM_MS / 10)
  const { sendings } = result
  const during = async (work: () => Promise<void>) => {
    const ending = new AbortController()
    const play = load(customer, employee, sendings, { players: PLAYERS, signal: ending.signal })
    try {
      await sleep(WARM_MS)
      await work()
    } finally {
      ending.abort()
      await play
    }
  }
  return {
    sendings,
    during,
    again: () => sendAgain(customer, employee, sendings),
    async aPage() {
      const asked = sendings.acknowledged.find(({ kind }) => kind === 'message')
      if (!asked) throw new Error('Nobody wrote yet.')
      return asked.path.replace(/\/messages$/, '')
    },
  }
}

/** Plays while something is taken away and given back; afterwards all is well, nothing is lost and nothing is held. */
async function round(
  { program, databaseUrl, result }: Playing,
  players: Players,
  name: string,
  { say, soonMs = SOON_MS }: OutageOptions & { soonMs?: number },
  takeAway: () => Promise<void>,
): Promise<void> {
  await players.during(async () => {}) // warm, so that what is held before is what it holds at work
  const before = await holdingOf(program, await databaseUrl())
  await players.during(takeAway)
  const took = await recovered(program)
  const takenBefore = players.sendings.acknowledged.length
  await players.during(async () => {})
  await players.again()
  const wrong = [
    ...(took > soonMs ? [`well again only after ${Math.round(took / 1000)} s`] : []),
    ...(players.sendings.acknowledged.length > takenBefore ? [] : ['nothing was taken afterwards']),
    ...(await backWhereItWas(before, async () => holdingOf(program, await databaseUrl()))),
    ...(await findings(await databaseUrl(), players.sendings)),
  ]
  result.rounds.push(`${name}: well again after ${(took / 1000).toFixed(1)} s`)
  result.wrong.push(...wrong.map((sentence) => `${name}: ${sentence}`))
  say(`${result.rounds.at(-1)}${wrong.length > 0 ? `, ${wrong.length} wrong` : ''}`)
}
