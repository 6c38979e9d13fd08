// npm run tables: writes src/platform/database/tables.ts from the migrated database.
import { run } from './bootstrap.mjs'

run('bin/tables.ts')
