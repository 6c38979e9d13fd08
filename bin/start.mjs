// npm start: Openkeuken itself.
import { run } from './bootstrap.mjs'

run('src/main.ts')
