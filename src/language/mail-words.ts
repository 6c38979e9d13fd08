import { readFileSync } from 'node:fs'
import { anyPattern, oneOf, partsIn } from './lists.ts'

/** What stands in the lists of words by which mail programs, and people in mail, are recognised. */
export type MailPart =
  | 'wrote'
  | 'wrote themselves'
  | 'original'
  | 'forwarded'
  | 'from'
  | 'date'
  | 'to'
  | 'cc'
  | 'subject'
  | 'sent with'
  | 'closing'
  | 'reply prefix'
  | 'forward prefix'
  | 'away'
  | 'bounced'

const elsewhere = partsIn(readFileSync(new URL('mail-elsewhere.txt', import.meta.url), 'utf8'))

/** One pattern for any of them, in our own languages and in those that mail programs speak elsewhere. */
export const mailPattern = (part: MailPart): string => oneOf([anyPattern('mail', part), ...(elsewhere.get(part) ?? [])])
