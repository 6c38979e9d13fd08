import { run } from './bootstrap.mjs'

// Takes the pictures of the README anew, from a running demo.
run('bin/pictures.ts')
