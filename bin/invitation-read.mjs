// npm run --silent invitation:read -- FILE…: one line of JSON per calendar file, with nothing stored.
import { run } from './bootstrap.mjs'

run('bin/invitation-read.ts')
