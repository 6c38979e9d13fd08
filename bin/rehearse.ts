import { parseArgs } from 'node:util'
import { type Journey, play, signIn } from './rehearse-play.ts'
import { type Text, textsIn } from './rehearse-texts.ts'

// npm run rehearse -- <base url> <file or folder> … plays real texts through a running program, over HTTP, as people would.
// --as <sign-in link>: the employee who answers. Without it questions are asked and followed, not answered.
// --share <n>: every n-th question is answered, closed and judged (default 10). --at-once <n>: customers side by side.
// Start the program with RATE_LIMIT_SCALE=0 HELD_SECONDS=0: thousands of customers from one address are a machine to it otherwise.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    host: { type: 'string' },
    share: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '8' },
    most: { type: 'string', default: '1000000' },
  },
})
const [base, ...paths] = positionals
if (!base || paths.length === 0) {
  console.error('Say where and what: npm run rehearse -- http://localhost:3000 questions.csv')
  process.exit(1)
}

const texts = textsIn(paths).slice(0, Number(values.most))
const desk = values.as ? await signIn(base, values.as, values.host) : undefined
const journeys = await playAll(texts)
report(journeys)
process.exitCode = journeys.some(({ lost }) => lost) ? 1 : 0

async function playAll(all: readonly Text[]): Promise<Journey[]> {
  const queue = all.map((text, index) => ({ text, index }))
  const done: Journey[] = []
  const share = Math.max(1, Number(values.share))
  await Promise.all(
    Array.from({ length: Number(values['at-once']) }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        done.push(await play(base ?? '', next, { desk, host: values.host, toTheEnd: next.index % share === 0 }))
        if (done.length % 500 === 0) console.log(`${done.length} of ${all.length} …`)
      }
    }),
  )
  return done
}

function report(journeys: readonly Journey[]) {
  const count = (is: (journey: Journey) => boolean) => journeys.filter(is).length
  const waits = journeys
    .flatMap(({ acknowledgedMs }) => (acknowledgedMs === undefined ? [] : [acknowledgedMs]))
    .sort((a, b) => a - b)
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0)
  console.log(`texts              ${journeys.length}`)
  console.log(`answers published  ${count((one) => one.published)}`)
  console.log(`asked              ${count((one) => one.asked)}`)
  console.log(`refused in words   ${count((one) => one.refused)}`)
  console.log(`owned, and seen    ${count((one) => one.owned)}`)
  console.log(`of closed services ${count((one) => one.sealed)}`)
  console.log(`answered           ${count((one) => one.answered)}`)
  console.log(`closed             ${count((one) => one.closed)}`)
  console.log(`judged             ${count((one) => one.judged)}`)
  console.log(`lost               ${count((one) => one.lost)}`)
  console.log(`acknowledged       p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  const errors = journeys.flatMap(({ error, text }) => (error ? [`${error}: «${text.slice(0, 60)}»`] : []))
  console.log(`errors             ${errors.length}`)
  for (const error of errors.slice(0, 20)) console.log(`  ${error}`)
}
