// npm run restore -- FILE: see docs/running.md.
import { run } from './bootstrap.mjs'

run('bin/restore.ts')
