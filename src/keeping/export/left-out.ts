/** Tables that open doors or only keep the program going: nobody can use them elsewhere. */
const LEFT_OUT = [
  'sessions',
  'tokens',
  'submissions',
  'cursors',
  'heard_words',
  'file_removals',
  'held',
  'mail_server',
  'demo_stories',
]

/** Fields that are nobody's business elsewhere. */
export const SECRETS: readonly string[] = [
  'badges.pin_hash',
  'files.key',
  'files.sha256',
  'events.hash',
  'events.transaction_id',
]

export const leftOut = (table: string): boolean => LEFT_OUT.includes(table)
