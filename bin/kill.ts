import { parseArgs } from 'node:util'
import { outageRounds } from './kill-outages.ts'
import { killRounds } from './kill-rounds.ts'

// npm run kill -- [times] [--database] [--outages]: kills the program (with --database: in turn the program, its
// database, and both) in the middle of load, and afterwards looks for what was lost, doubled or half done. Then, and with
// --outages alone: takes away its database, mail server and disk for a while, and lets ten thousand visitors leave at
// once; afterwards everything must be well and held as before.

const OUTAGES = { databaseAway: [2, 20, 120], databaseMute: [5, 60], mailSilent: 30, diskFull: 20, visitors: 10_000 }

const { values, positionals } = parseArgs({
  options: { database: { type: 'boolean', default: false }, outages: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const times = Number(positionals[0] ?? 200)
const say = (line: string) => console.log(line)

try {
  if (!Number.isInteger(times) || times < 1) throw new Error('Say how often: npm run kill -- 200 --database')
  const killed = values.outages ? 0 : await kill()
  const taken = await takeAway()
  process.exitCode = killed + taken === 0 ? 0 : 1
} catch (error) {
  console.error(error)
  process.exitCode = 1
}

async function kill(): Promise<number> {
  const { kills, sendings, wrong, mail, starts } = await killRounds({
    times,
    database: values.database,
    under: [200, 1_200],
    lookEvery: 10,
    say,
  })
  const count = (kind: string) => sendings.acknowledged.filter((deed) => deed.kind === kind).length
  const slowest = Math.max(...starts) / 1000
  console.log(`
killed           ${kills.program} program, ${kills.database} database, ${kills.both} both
acknowledged     ${count('request')} requests, ${count('message')} messages, ${count('answer')} answers
without answer   ${sendings.unsure.length} (everything else without an answer was sent again, and counted once)
mail             ${mail.queued} queued, each sent; ${mail.twice} came twice with the same Message-ID
well again       after ${(middleOf(starts) / 1000).toFixed(1)} s in the middle, ${slowest.toFixed(1)} s at most, without help
wrong            ${wrong.length + mail.wrong.length}`)
  return printed([...wrong, ...mail.wrong])
}

async function takeAway(): Promise<number> {
  const { wrong, skipped } = await outageRounds({ ...OUTAGES, say })
  for (const sentence of skipped) console.log(`not played: ${sentence}`)
  console.log(`wrong            ${wrong.length}`)
  return printed(wrong)
}

function printed(wrong: string[]): number {
  for (const sentence of wrong.slice(0, 50)) console.log(`  ${sentence}`)
  return wrong.length
}

function middleOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
