import type { Refusal } from '../platform/refusal.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { sayKey } from '../ui/words/say-key.ts'

/** What stands in the fields of a form, as text: from the database, or as somebody typed it before it was refused. */
export type Typed = Record<string, string>

/** A refused form as it was typed. Of a field that came more than once the values stand behind each other. */
export const typedFrom = (given: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(','),
    ]),
  )

/** What was wrong, per field and as a whole, in words. */
export interface Complaint {
  errors: Record<string, string>
  message?: string | undefined
}

export const NO_COMPLAINT: Complaint = { errors: {} }

/** A refusal in words. Without fields to mend it is about the whole form. */
export function complaintOf(t: Translate, refusal: Refusal | undefined): Complaint {
  if (!refusal) return NO_COMPLAINT
  const errors = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, key]) => [name, sayKey(t, key, refusal.details)]),
  )
  const whole = Object.keys(errors).length === 0
  return { errors, message: whole ? sayKey(t, refusal.key, refusal.details) : undefined }
}
