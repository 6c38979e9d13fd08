import { readFile } from 'node:fs/promises'
import { type ClientRequest, get, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from './table.ts'

// A process of its own that holds many tracking pages open and writes on some of them: how long until the page hears?
// From the moment the message is sent, so the time to store it is in it.

export interface Streams {
  address: string
  /** The paths of tracking pages; each is opened once. */
  pages: string[]
  changes: number
}

export interface StreamsMeasured {
  opened: number
  /** Milliseconds from sending a change until its page hears of it. */
  p50: number
  p95: number
  heard: number
  /** Those held no longer; what was held before is told by the memory of the program. */
  lost: number
}

const AT_ONCE = 50
const PAUSE_MS = 20
const PATIENCE_MS = 5_000

const { address, pages, changes }: Streams = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
const waiting = new Map<string, () => void>()
const held: ClientRequest[] = []
let lost = 0

for (let at = 0; at < pages.length; at += AT_ONCE) await Promise.all(pages.slice(at, at + AT_ONCE).map(openStream))
console.error(`opened ${held.length}`)
await new Promise((resolve) => process.stdin.once('data', resolve)) // the memory is read now

const times: number[] = []
const every = Math.max(1, Math.floor(pages.length / changes))
for (let n = 0; n < changes; n++) {
  const page = pages[n * every]
  if (!page) break
  const took = await change(page)
  if (took !== undefined) times.push(took)
  await sleep(PAUSE_MS)
}
const measured: StreamsMeasured = {
  opened: held.length,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  heard: times.length,
  lost,
}
console.log(JSON.stringify(measured))
process.exit(0)

function openStream(page: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = get(`${address}${page}/live`, { agent: false }, (response) => {
      if (response.statusCode === 200) held.push(asked)
      else lost++
      response.on('data', (text: Buffer) => text.includes('event: refresh') && waiting.get(page)?.())
      response.on('close', () => lost++)
      resolve()
    })
    asked.on('error', () => {
      lost++
      resolve()
    })
  })
}

async function change(page: string): Promise<number | undefined> {
  const began = performance.now()
  const heard = new Promise<number>((resolve) => waiting.set(page, () => resolve(performance.now() - began)))
  const [took] = await Promise.all([Promise.race([heard, sleep(PATIENCE_MS, undefined)]), post(page)])
  waiting.delete(page)
  return took
}

function post(page: string): Promise<void> {
  const body = new URLSearchParams({ key: crypto.randomUUID(), body: 'Is er al nieuws?' }).toString()
  const headers = {
    origin: address,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${page}/messages`, { method: 'POST', headers }, (response) => {
      response.resume()
      if (response.statusCode !== 303) reject(new Error(`a message was not taken: ${response.statusCode}`))
      response.on('end', resolve)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
