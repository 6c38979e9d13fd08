import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { rowsOf } from './bench/rows.ts'
import { ASKED_FOR, bench, PARTS_OF_IT } from './bench/run.ts'
import { table } from './bench/table.ts'
import { freePort } from './running-program.ts'

// npm run bench: how fast we are, beside what the machine can do at the same moment.

const HELP = `npm run bench -- [options]

Fills an organisation of its own with made-up requests, about ten events each, and measures the tracking page, the desk
list, a request, search, opening requests, live pages, what a first visit weighs, and the program itself. Beside each
page stands what a bare server reaches with the same bytes, and with the same SQL by hand. About ten minutes; leaves
nothing behind but the figures. docs/measuring.md says how to read them.

  --size <requests>   how many requests, at least 1000; more than one also shows growth
                      (--size 10000 --size 100000, which is what it does when not told)
  --bare              only what searching reads is filled in: questions and who asked them, without conversations,
                      steps, promises and events. A million then fits a small disk. Goes with --only searches
  --connections <n>   how many ask at once while searching is measured (10)
  --only <part>       only this part: ${PARTS_OF_IT.join(', ')};
                      or what is not done otherwise: ${ASKED_FOR.join(', ')}
  --seconds <seconds> how long opening goes on steadily (600)
  --streams <pages>   how many tracking pages are held open at once (10000, at most as many as there are requests)
  --json <file>       where the figures go (bench.json)
  --port <port>       where the program listens meanwhile (a free one)
  --help              this`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: ['10000', '100000'] },
    bare: { type: 'boolean', default: false },
    connections: { type: 'string', default: '10' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '600' },
    streams: { type: 'string', default: '10000' },
    json: { type: 'string', default: 'bench.json' },
    port: { type: 'string' },
  },
})

if (values.help) {
  console.log(HELP)
  process.exit(0)
}

try {
  const sizes = values.size.map(Number).sort((a, b) => a - b)
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000))
    throw new Error('A size is a number of requests, at least 1000: npm run bench -- --size 10000 --size 100000')
  const streams = Number(values.streams)
  const port = Number(values.port ?? (await freePort()))
  const steadySeconds = Number(values.seconds)
  const only = [...PARTS_OF_IT, ...ASKED_FOR].find((part) => part === values.only)
  if (values.only && !only)
    throw new Error(`A part is one of ${[...PARTS_OF_IT, ...ASKED_FOR].join(', ')}: npm run bench -- --only opening`)
  if (values.bare && only !== 'searches')
    throw new Error('On bare questions only searching can be measured: npm run bench -- --bare --only searches')
  const connections = Number(values.connections)
  if (!(connections >= 1)) throw new Error('At least one asks at once: npm run bench -- --connections 2')
  const result = await bench({
    sizes,
    streams,
    port,
    steadySeconds,
    only,
    bare: values.bare,
    connections,
    say: (line) => console.log(line),
  })
  const rows = rowsOf(result)
  const cores = availableParallelism()
  console.log(`\n${cores} cores, ten connections at once\n\n${table(rows)}`)
  for (const sentence of result.missing) console.log(`not measured: ${sentence}`)
  await writeFile(
    values.json,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), cores, rows, ...result }, null, 2)}\n`,
  )
  console.log(`\nWritten to ${values.json}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
