/** What a person reads when something cannot be done. `key` is a message key a customer may read. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503
  readonly key: string
  readonly details: Record<string, string | number>
  /** Message key per form field that needs mending. */
  readonly fields: Record<string, string>

  constructor(
    status: Refusal['status'],
    key: string,
    details: Record<string, string | number> = {},
    fields: Record<string, string> = {},
  ) {
    super(key)
    this.name = 'Refusal'
    this.status = status
    this.key = key
    this.details = details
    this.fields = fields
  }
}

/** The input is understood, but cannot be done as it stands. */
export const refused = (key: string, details?: Record<string, string | number>) => new Refusal(422, key, details)

/** Somebody else was first, or it was done already. */
export const conflict = (key: string, details?: Record<string, string | number>) => new Refusal(409, key, details)

/** Not there, or not for this actor: both look the same. */
export const notFound = () => new Refusal(404, 'platform.not_found')

/** Some fields need mending; `fields` holds a message key for each. */
export const invalid = (fields: Record<string, string>) => new Refusal(422, 'platform.mend_fields', {}, fields)
