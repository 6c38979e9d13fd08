// npm run --silent mail:read -- FILE…: one line of JSON per message, with nothing stored.
import { run } from './bootstrap.mjs'

run('bin/mail-read.ts')
