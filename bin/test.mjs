// npm test: everything that must hold.
import { run } from './bootstrap.mjs'

run('bin/test.ts')
