// npm run sign-in-link -- <mail>: a fresh link for somebody who works here.
import { run } from './bootstrap.mjs'

run('bin/sign-in-link.ts')
