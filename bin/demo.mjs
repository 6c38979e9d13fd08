// npm run demo: Openkeuken with two fictional organisations.
import { run } from './bootstrap.mjs'

run('bin/demo.ts')
