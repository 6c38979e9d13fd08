// npm run dev: Openkeuken, started again at every change.
import { run } from './bootstrap.mjs'

run('src/main.ts', ['--watch-path=src', '--watch-path=db', '--watch-path=messages', '--watch-path=public'])
