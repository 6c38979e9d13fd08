import { FORM_MEGABYTES } from '../../lib/upload-limits.ts'
import { Refusal } from '../refusal.ts'
import type { Ctx } from './context.ts'

const MOST_BYTES = FORM_MEGABYTES * 1024 * 1024 // the largest form: a few photos
const MOST_BYTES_OF_TEXT = 4 * 1024 * 1024 // without photos: more than all text fields together may hold
const LONGEST_KEPT = 200_000 // four times what the longest field takes: more than anybody typed
const MOST_PARTS = 1_000 // five times the fields of any form; a list may have many values

/**
 * Refuses a posted form that is too large, or has too many parts, before it is read: millions of empty fields fit in a
 * few megabytes and would take all memory of the process.
 */
export async function refuseTooLarge(c: Ctx): Promise<void> {
  const [type = '', ...parameters] = (c.req.header('content-type') ?? '').split(';')
  const isText = type.trim().toLowerCase() === 'application/x-www-form-urlencoded'
  const most = isText ? MOST_BYTES_OF_TEXT : MOST_BYTES
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge()
  const body = Buffer.from(await c.req.arrayBuffer())
  if (body.length > most || hasMore(body, isText ? '&' : boundaryIn(parameters), MOST_PARTS)) throw tooLarge()
}

/** Refuses more text than all fields of a form may hold together, in whatever kind of form it came. */
export function refuseTooMuchText(fields: Record<string, unknown>): void {
  const texts = Object.values(fields)
    .flat()
    .filter((one) => typeof one === 'string')
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST_BYTES_OF_TEXT) throw tooLarge()
}

/** What was typed, to stand in the form again: as much of each field as anybody types. */
export const asTyped = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(start) : start(value)]),
  )

const start = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : value)

const tooLarge = () => new Refusal(413, 'platform.too_large')

/** What stands between the parts; any line may, where the boundary is not told. */
function boundaryIn(parameters: string[]): string {
  const boundary = parameters.map((one) => /^\s*boundary=(?:"([^"]+)"|(\S+))\s*$/i.exec(one)).find(Boolean)
  return `--${boundary?.[1] ?? boundary?.[2] ?? ''}`
}

function hasMore(body: Buffer, sign: string, most: number): boolean {
  let found = 0
  for (let at = body.indexOf(sign); at >= 0; at = body.indexOf(sign, at + sign.length)) if (++found > most) return true
  return false
}
