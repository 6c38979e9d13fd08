// npm run deeds: writes docs/deeds.md, each noun of the house against what can be done with it.
import { run } from './bootstrap.mjs'

run('bin/deeds.ts')
