// npm run bench: measures against the baselines and prints the table.
import { run } from './bootstrap.mjs'

run('bin/bench.ts')
