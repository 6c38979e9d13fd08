import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from './rehearse-browser.ts'

/** One thing somebody sends. Its words are unlike any other's, and its key makes it count once. */
export interface Deed {
  kind: 'request' | 'message' | 'answer'
  path: string
  words: string
  fields: Record<string, string>
}

/** What was sent so far: with an answer that it was taken, or without. */
export interface Sendings {
  acknowledged: Deed[]
  unsure: Deed[]
  /** Sentences of the program that refused, which it never should here. */
  refused: string[]
}

export const nothingSent = (): Sendings => ({ acknowledged: [], unsure: [], refused: [] })

const PAUSE_MS = 20 // after a lost connection, before the next attempt
const MESSAGES = 2
const EVERYTHING_READ = String(10 ** 12) // otherwise the employee is first shown what the customer wrote meanwhile

/** Customers ask and write, an employee answers, as fast as the program takes it, until `signal`. */
export async function load(
  customer: Browser,
  employee: Browser,
  sendings: Sendings,
  options: { players: number; signal: AbortSignal },
): Promise<void> {
  const { players, signal } = options
  await Promise.all(
    Array.from({ length: players }, async () => {
      while (!signal.aborted) await oneConversation(customer, employee, sendings, signal)
    }),
  )
}

async function oneConversation(
  customer: Browser,
  employee: Browser,
  sendings: Sendings,
  signal: AbortSignal,
): Promise<void> {
  const asking = deed('request', '/questions', (words) => ({
    words,
    reach: `${randomUUID()}@example.org`,
    expectation: 'Dat het blijft staan.',
  }))
  const receipt = await send(customer, asking, sendings)
  if (!receipt) return await pause(signal)
  const track = receipt.replace(/\/receipt$/, '')
  const id = Number.parseInt(track.split('/').at(-1)?.split('-')[0] ?? '', 36)
  for (let turn = 0; turn < MESSAGES && !signal.aborted; turn++) {
    await send(
      customer,
      deed('message', `${track}/messages`, (body) => ({ body })),
      sendings,
    )
    await send(
      employee,
      deed('answer', `/desk/requests/${id}/answers`, (body) => ({ body, after: EVERYTHING_READ, is: 'answer' })),
      sendings,
    )
  }
}

function deed(kind: Deed['kind'], path: string, fields: (words: string) => Record<string, string>): Deed {
  const key = randomUUID()
  const words = `${kind} ${key}`
  return { kind, path, words, fields: { key, ...fields(words) } }
}

/** Sends what got no answer once more, as a browser or a person would. Whatever was counted before must not count again. */
export async function sendAgain(customer: Browser, employee: Browser, sendings: Sendings): Promise<void> {
  const unsure = sendings.unsure.splice(0)
  for (const each of unsure) await send(each.kind === 'answer' ? employee : customer, each, sendings)
}

/** Gives where the program leads on to, or nothing when there was no answer. */
async function send(browser: Browser, sent: Deed, sendings: Sendings): Promise<string | undefined> {
  const body = Buffer.from(new URLSearchParams(sent.fields).toString())
  const answer = await browser
    .ask(sent.path, { method: 'POST', type: 'application/x-www-form-urlencoded', body })
    .catch(() => undefined)
  if (answer?.status === 303) {
    sendings.acknowledged.push(sent)
    return answer.headers.location
  }
  if (answer && answer.status < 500)
    sendings.refused.push(`${sent.path.replace(/\/track\/[^/]+/, '/track/…')}: ${answer.status}`)
  else sendings.unsure.push(sent)
}

const pause = (signal: AbortSignal) => sleep(PAUSE_MS, undefined, { signal }).catch(() => {})
