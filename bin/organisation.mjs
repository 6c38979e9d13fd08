// npm run organisation -- add <name> <host>: one more organisation.
import { run } from './bootstrap.mjs'

run('bin/organisation.ts')
