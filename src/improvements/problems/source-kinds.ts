import type { SourceKind } from './problem.ts'

/** What is decided by what a problem came from. A new kind does not compile before it says all of this. */
interface Decided {
  /** A customer said it, or a colleague who was stuck: it stands between quotation marks. Else we wrote it ourselves. */
  said: boolean
}

export const SOURCES: Record<SourceKind, Decided> = {
  wall: { said: true },
  request: { said: true },
  observation: { said: true },
  insight: { said: false },
  item: { said: false },
  decision: { said: false },
}
