import type { Refusal } from '../platform/refusal.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { sayKey } from '../ui/words/say-key.ts'

/** What somebody typed in a form that was refused, and what has to be mended. A fresh form has neither. */
export interface Typed {
  /** The value of a field as it was typed; `undefined` when it was not sent. */
  value: (name: string) => string | undefined
  /** Everything chosen under one name. */
  values: (name: string) => string[]
  /** What is wrong with a field, in words. */
  error: (name: string) => string | undefined
  /** What is wrong as a whole, in words. */
  refused: string | undefined
  status: 200 | 409 | 422
}

/** A form nobody typed in yet. */
export const fresh: Typed = {
  value: () => undefined,
  values: () => [],
  error: () => undefined,
  refused: undefined,
  status: 200,
}

/** A refused form as it was typed, with every refusal in words. */
export function refusedForm(t: Translate, fields: Record<string, unknown>, refusal: Refusal): Typed {
  const all = (name: string) => [fields[name]].flat().filter((one) => typeof one === 'string')
  return {
    value: (name) => all(name)[0],
    values: all,
    error: (name) => refusal.fields[name] && sayKey(t, refusal.fields[name], refusal.details),
    refused: sayKey(t, refusal.key, refusal.details),
    status: refusal.status === 409 ? 409 : 422,
  }
}
