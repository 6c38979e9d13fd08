// npm run tables: writes db/tables.ts from the migrated database.
import { run } from './bootstrap.mjs'

run('bin/tables.ts')
