import { parseArgs } from 'node:util'
import { killRounds } from './kill-rounds.ts'

// npm run kill -- [times] [--database]: kills the program (with --database: in turn the program, its database, and
// both) in the middle of load, and afterwards looks for what was lost, doubled or half done.

const { values, positionals } = parseArgs({
  options: { database: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const times = Number(positionals[0] ?? 200)

try {
  if (!Number.isInteger(times) || times < 1) throw new Error('Say how often: npm run kill -- 200 --database')
  const { kills, sendings, wrong, mail, starts } = await killRounds({
    times,
    database: values.database,
    under: [200, 1_200],
    lookEvery: 10,
    say: (line) => console.log(line),
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
  for (const sentence of [...wrong, ...mail.wrong].slice(0, 50)) console.log(`  ${sentence}`)
  process.exitCode = wrong.length + mail.wrong.length === 0 ? 0 : 1
} catch (error) {
  console.error(error)
  process.exitCode = 1
}

function middleOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
