// npm run kill: kills the program two hundred times under load and looks for what was lost.
import { run } from './bootstrap.mjs'

run('bin/kill.ts')
