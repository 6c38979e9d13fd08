import { setTimeout as sleep } from 'node:timers/promises'
import type { Event } from '../platform/events/events.ts'
import { type Jobs, startJobs } from '../platform/events/jobs.ts'
import { announceNews, BATCH, findEvent } from '../platform/events/news.ts'
import { type Leaving, leaveDue } from '../platform/held/leaving.ts'
import { letDraftsGo } from '../platform/held/undoing.ts'
import { Sending } from '../platform/mail/sending.ts'
import type { Server } from '../platform/server.ts'
import { apart } from './apart.ts'
import { inTime } from './in-time.ts'
import { everyMinute, listening } from './listening.ts'

const LOOK_EVERY_MS = 2_000 // a hint may be lost; a stored event is not
const CLOCK_EVERY_MS = 60_000
const GATHER_MS = 50 // between two looks: on a busy moment each finds more, and there are fewer

/** Lets leave what was held long enough; reads the event log and lets the rooms hear of it, as jobs; sends mail. Several workers may run beside each other. */
export async function startWorker(
  server: Server,
  databaseUrl: string,
  leaving: Leaving,
): Promise<{ stop(): Promise<void> }> {
  const { log, home } = server
  const sending = new Sending(log, () => send())
  const send = coalesced(
    async () => {
      for (const organisation of inTurn(home.all))
        await apart(log, { task: 'send', organisation: organisation.schema }, () =>
          sending.startSome(server.database.organisation(organisation)),
        )
    },
    (error) => log.warn({ err: error.message }, 'worker could not send mail'),
  )

  const heardOf = rememberEvents()
  const jobs: Jobs = await startJobs(databaseUrl, log, async ({ organisation, listener, event }) => {
    const at = home.named(organisation)
    const found = at && listening.find(({ name }) => name === listener)
    if (!found) return
    const db = server.database.organisation(at, { waitsForDisk: false }) // a crash that undoes it undoes that the job was done
    const happened = await heardOf(db, event)
    if (happened) await found.hear(db, happened)
    send()
  })

  let soon: NodeJS.Timeout | undefined
  const look = coalesced(
    async () => {
      const waits: number[] = []
      for (const organisation of home.all) {
        const db = server.database.organisation(organisation)
        await apart(log, { task: 'leave', organisation: organisation.schema }, async () => {
          const next = await leaveDue(db, leaving)
          if (next !== undefined) waits.push(next)
        })
        await apart(log, { task: 'look', organisation: organisation.schema }, async () => {
          while ((await announceNews(db, listening, jobs.enqueue)) === BATCH) {}
        })
      }
      clearTimeout(soon)
      if (waits.length > 0) soon = setTimeout(look, Math.min(...waits, LOOK_EVERY_MS))
      send()
    },
    (error) => log.warn({ err: error.message }, 'worker could not look'),
  )
  const tick = coalesced(
    () => passMinute(server),
    (error) => log.warn({ err: error.message }, 'worker could not do what a minute brings'),
  )
  const unwatch = server.live.watchAll(look)
  const timer = setInterval(look, LOOK_EVERY_MS)
  const clock = setInterval(tick, CLOCK_EVERY_MS)
  look()
  tick()
  return {
    async stop() {
      clearInterval(timer)
      clearInterval(clock)
      unwatch()
      await look.done()
      clearTimeout(soon)
      await tick.done()
      await jobs.stop()
      await send.done()
      await sending.stop()
    },
  }
}

const REMEMBERED = 500 // events: what several listeners hear within the same moment

/** Finds events, and remembers the newest: an event never changes, and each of its listeners asks for it. */
function rememberEvents(): typeof findEvent {
  const known = new Map<string, Event>()
  return async (db, id) => {
    const name = `${db.organisation.schema}:${id}`
    const event = known.get(name) ?? (await findEvent(db, id))
    if (event) known.set(name, event)
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '')
    return event
  }
}

/** What a minute brings, for every organisation; a task that fails, or does not come back, takes nothing from the others. */
export async function passMinute(server: Server, tasks = everyMinute, patience?: number): Promise<void> {
  const { home, database, config, log, files } = server
  for (const organisation of home.all) {
    const db = database.organisation(organisation)
    const alone = (task: string, work: () => Promise<unknown>) =>
      inTime(log, { task, organisation: organisation.schema }, work, patience)
    if (server.stopping) return
    await alone('letDraftsGo', () => letDraftsGo(db, files))
    for (const task of tasks) if (!server.stopping) await alone(task.name, () => task(db, config.dataDir))
  }
}

/** Another one first each time: where there is no room for all, nobody is always last. */
function inTurn<One>(all: readonly One[]): One[] {
  const from = Math.floor(Math.random() * all.length)
  return [...all.slice(from), ...all.slice(0, from)]
}

/** Runs `work` one at a time; a call while it runs, or a moment later, makes it run once more. */
function coalesced(work: () => Promise<void>, onError: (error: Error) => void) {
  let running: Promise<void> | undefined
  let again = false
  const call = () => {
    if (running) {
      again = true
      return
    }
    running = work()
      .catch(onError)
      .then(() => sleep(GATHER_MS))
      .then(() => {
        running = undefined
        if (again) {
          again = false
          call()
        }
      })
  }
  const done = async () => {
    while (running) await running // what was asked for meanwhile runs once more
  }
  return Object.assign(call, { done })
}
