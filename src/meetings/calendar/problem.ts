import type { MessageKey } from '../../ui/words/i18n.ts'

/** Something in a calendar file that could not be read, on which line (from 1), and what stood there. */
export interface Problem {
  key: MessageKey & `meetings.calendar_${string}`
  line?: number
  what?: string
}

const LONGEST_SHOWN = 60

/** What stood in the file, as far as it can be shown in a sentence. */
export function shortened(text: string): string {
  const line = text.replace(/\p{C}+/gu, ' ').trim()
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}
