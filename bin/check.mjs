// npm run check: format, lint and types, without the tests.
import { run } from './bootstrap.mjs'

run('bin/check.ts')
