import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Home } from './database/organisations.ts'
import type { Live } from './events/live.ts'
import type { FileStore } from './files/files.ts'
import type { Log } from './log.ts'

/** The parts of one running process. They hold no state of their own between requests, so several may run side by side. */
export interface Server {
  config: Config
  database: Database
  home: Home
  live: Live
  files: FileStore
  log: Log
  /** Whether the process still takes work: no, while it stops. */
  stopping: boolean
}
