import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import type { Load, Measured } from './measure.ts'
import { quantile } from './table.ts'

// A process of its own that asks for pages as fast as they come. Reads what to ask from the file in its argument, and
// prints what it measured.

let asked = 0 // by all connections together: no form is sent twice, and no two ask for the same page at once
const load: Load = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
if (load.warmUpSeconds) await drive(load.warmUpSeconds)
console.log(JSON.stringify(await drive(load.seconds)))

/** Times are taken from each answer: the tool's own figures are whole milliseconds and know no p95. */
async function drive(seconds: number): Promise<Measured> {
  const { address: url, connections, headers, expect } = load
  const requests = [
    { setupRequest: (request: object) => ({ ...request, ...load.requests[asked++ % load.requests.length] }) },
  ]
  const times: number[] = []
  let wrong = 0
  const began = performance.now()
  const rate = load.perSecond ? { overallRate: load.perSecond } : {}
  const instance = autocannon(
    { url, connections, headers, requests, duration: seconds, timeout: 30, ...rate },
    () => {},
  )
  instance.on('response', (_client, status, _bytes, time) => {
    if (status === expect) times.push(time)
    else wrong++
  })
  instance.on('reqError', () => wrong++)
  await once(instance, 'done')
  const perSecond = (times.length * 1000) / (performance.now() - began)
  return {
    perSecond,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    answered: times.length,
    wrong,
  }
}
