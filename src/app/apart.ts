import type { Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Does work whose trouble is its own: it is told with the name of the task and of the organisation, and whatever stands
 * behind it in the row goes on. A database that is away is everybody's trouble, and ends the row.
 */
export async function apart(
  log: Log,
  { task, organisation }: { task: string; organisation: string },
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Refusal && error.key === 'platform.database_away') throw error
    const { message, cause } = error as Error & { cause?: Error }
    log.warn({ task, organisation, err: cause?.message ?? message }, 'a task failed')
  }
}
