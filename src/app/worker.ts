import { type Jobs, startJobs } from '../platform/events/jobs.ts'
import { announceNews, findEvent } from '../platform/events/news.ts'
import { Sending } from '../platform/mail/sending.ts'
import type { Server } from '../platform/server.ts'
import { everyMinute, listening } from './listening.ts'

const LOOK_EVERY_MS = 2_000 // a hint may be lost; a stored event is not
const CLOCK_EVERY_MS = 60_000

/** Reads the event log and lets the rooms hear of it, as jobs; sends mail. Several workers may run beside each other. */
export async function startWorker(server: Server, databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const { log, home, config } = server
  const sending = new Sending(log, () => send())
  const send = coalesced(
    async () => {
      for (const organisation of inTurn(home.all)) await sending.startSome(server.database.organisation(organisation))
    },
    (error) => log.warn({ err: error.message }, 'worker could not send mail'),
  )

  const jobs: Jobs = await startJobs(databaseUrl, log, async ({ organisation, listener, event }) => {
    const at = home.named(organisation)
    const found = at && listening.find(({ name }) => name === listener)
    if (!found) return
    const db = server.database.organisation(at)
    const happened = await findEvent(db, event)
    if (happened) await found.hear(db, happened)
    send()
  })

  const look = coalesced(
    async () => {
      for (const organisation of home.all) {
        const db = server.database.organisation(organisation)
        while ((await announceNews(db, listening, jobs.enqueue)) > 0) {}
      }
      send()
    },
    (error) => log.warn({ err: error.message }, 'worker could not look'),
  )
  const tick = coalesced(
    async () => {
      for (const organisation of home.all) {
        for (const work of everyMinute) await work(server.database.organisation(organisation), config.dataDir)
      }
    },
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
      await tick.done()
      await jobs.stop()
      await send.done()
      await sending.stop()
    },
  }
}

/** Another one first each time: where there is no room for all, nobody is always last. */
function inTurn<One>(all: readonly One[]): One[] {
  const from = Math.floor(Math.random() * all.length)
  return [...all.slice(from), ...all.slice(0, from)]
}

/** Runs `work` one at a time; a call while it runs makes it run once more. */
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
      .finally(() => {
        running = undefined
        if (again) {
          again = false
          call()
        }
      })
  }
  return Object.assign(call, { done: async () => await running })
}
