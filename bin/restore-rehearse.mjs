// npm run restore:rehearse -- FILE: see docs/running.md.
import { run } from './bootstrap.mjs'

run('bin/restore-rehearse.ts')
