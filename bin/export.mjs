// npm run export -- FOLDER: see docs/running.md.
import { run } from './bootstrap.mjs'

run('bin/export.ts')
