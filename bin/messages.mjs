// npm run messages: writes the list of rooms that have words.
import { run } from './bootstrap.mjs'

run('bin/messages.ts')
