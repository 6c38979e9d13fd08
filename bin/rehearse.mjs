// npm run rehearse -- <base url> <file or folder> …: real questions through a running program.
import { run } from './bootstrap.mjs'

run('bin/rehearse.ts')
