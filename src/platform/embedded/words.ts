/** What went wrong with Postgres, recognised by a part of what it prints, and what somebody can do about it. */
const KNOWN: [RegExp, (place: string) => string][] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded/i,
    (place) => `The disk is full: there is no room for the database in ${place}.`,
  ],
  [/Read-only file system|EROFS/i, (place) => `The database in ${place} lies on a disk that cannot be written.`],
  [
    /Permission denied|EACCES|EPERM|wrong ownership|invalid permissions/i,
    (place) => `The database in ${place} cannot be read or written: its owner or its rights are wrong.`,
  ],
  [
    /initialized by PostgreSQL version/i,
    (place) => `The database in ${place} was made by another version of Postgres.`,
  ],
  [
    /ENOENT|not found|GLIBC/i,
    () => 'The embedded Postgres does not run on this machine: set DATABASE_URL to the address of a Postgres server.',
  ],
]

/** One sentence for what Postgres printed; its own words when we know none. */
export function sentenceFor(printed: string, place: string): string {
  const known = KNOWN.find(([sign]) => sign.test(printed))
  return known ? known[1](place) : `The database in ${place} does not start. Postgres says:\n${printed.trim()}`
}

/** For `catch`: throws the sentence for an error, with the error as its cause. */
export const inWords = (place: string) => (error: Error & { stderr?: string }) => {
  throw new Error(sentenceFor(error.stderr || error.message, place), { cause: error })
}
