/** What a list was sorted by at the last row shown; dates as ISO text. */
export type CursorValue = string | number | boolean | null

/** No cursor of ours is longer; somebody else's is not worth reading. */
const LONGEST = 2000

/** An opaque place in a list that fits into an address. Not signed: it says where to go on, never what may be seen. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values back, or nothing when this is not a cursor of ours: start at the first page then. */
export function decodeCursor(cursor: string | undefined): readonly CursorValue[] | undefined {
  if (!cursor || cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return undefined

  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) && values.every(isCursorValue) ? values : undefined
  } catch {
    return undefined
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
