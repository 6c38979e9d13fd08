import { start } from './app/starting.ts'
import { stopWhenAsked } from './app/stopping.ts'
import { readConfig } from './platform/config.ts'
import { makeDataDir } from './platform/data-dir.ts'
import { openLog } from './platform/log.ts'

const FAILED = 1

try {
  const config = readConfig(process.env)
  await makeDataDir(config.dataDir)
  const running = await start(config, openLog(config.logLevel), (line) => console.log(line))
  stopWhenAsked(() => running.stop())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(FAILED)
}
