import { passTime } from '../keeping/erasing/passing.ts'
import { keepList } from '../keeping/erasing/repeating.ts'
import { forgetRead } from '../meetings/invitations/watched-folder.ts'
import type { OrganisationDb } from '../platform/database/database.ts'
import { takeFilesAway } from '../platform/files/removing.ts'
import type { Server } from '../platform/server.ts'

const LOOK_MS = 60_000
const NIGHT_FROM = 2 // o'clock, by the clock of this machine: before the backup, so that it holds no more than it should
const NIGHT_UNTIL = 6

/** Sees to it that what was erased is gone from the disk and stands on the list, and that every night goes what has had its time. */
export function startKeeping(server: Server): { stop(): Promise<void> } {
  const passed = new Map<string, string>()
  let running: Promise<void> | undefined
  const look = () => {
    running ??= keepAll(server, passed, new Date()).finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  look()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** What fails for one organisation is told, and tried again a minute later; the others go on. */
async function keepAll(server: Server, passed: Map<string, string>, now: Date): Promise<void> {
  for (const organisation of server.home.all) {
    const db = server.database.organisation(organisation)
    try {
      if (isNight(now) && passed.get(organisation.schema) !== now.toDateString()) {
        await passTime(db)
        passed.set(organisation.schema, now.toDateString())
      }
      await finishErasing(server, db, now)
    } catch (error) {
      server.log.warn({ err: (error as Error).message }, 'what has had its time could not be erased')
    }
  }
}

const isNight = (now: Date) => now.getHours() >= NIGHT_FROM && now.getHours() < NIGHT_UNTIL

const INVITATION_MS = 30 * 86_400_000 // as long as somebody may ask why one did not come through

/** Nobody looks through calendar files for a name: all that were read go when somebody was erased. */
export async function finishErasing(
  { files, config }: Pick<Server, 'files' | 'config'>,
  db: OrganisationDb,
  now: Date,
): Promise<void> {
  while ((await takeFilesAway(db, files)) > 0) {}
  const erased = await keepList(db, config.dataDir, config.backupFolder)
  await forgetRead(config.dataDir, db.organisation, erased > 0 ? now : new Date(now.getTime() - INVITATION_MS))
}
