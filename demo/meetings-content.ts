import type { SeriesKind } from '../src/meetings/items/series.ts'
import type { Stance } from '../src/meetings/lens/answer.ts'

/** Who meets, and what came of it each time. The last one, without outcomes, is about to begin. */
export interface DemoSeries {
  name: string
  kind: SeriesKind
  chair: string
  people: string[]
  place: string
  /** 1 is Monday. */
  weekday: number
  meetings: {
    /** Weeks before the next one. */
    weeksAgo: number
    time: string
    agenda: string
    /** Items that customers wait for. */
    waits?: string[]
    /** What was not reached before is on the agenda again. */
    carriedOn?: boolean
    outcomes?: {
      item: string
      by: string
      as?: 'discussed' | 'unknown' | 'nobody'
      because?: string
      answer?: { stance?: Stance; words?: string; forWhom?: string }
      decision?: { words: string; willNotice: string; forWhom: string; noticeInDays: number; reviewInDays: number }
    }[]
  }[]
}
