// npm run languages: prints which languages there are, and what each does not say yet.
import { run } from './bootstrap.mjs'

run('bin/languages.ts')
