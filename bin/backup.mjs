// npm run backup -- FILE: see docs/running.md.
import { run } from './bootstrap.mjs'

run('bin/backup.ts')
