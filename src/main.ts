import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import { start } from './starting.ts'

const FAILED = 1

try {
  const config = readConfig(process.env)
  await mkdir(join(config.dataDir), { recursive: true, mode: 0o700 })
  const running = await start(config, openLog(config.logLevel), (line) => console.log(line))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log('Stopping: finishing what is in hand …')
      running.stop().then(
        () => process.exit(0),
        () => process.exit(FAILED),
      )
    })
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(FAILED)
}
