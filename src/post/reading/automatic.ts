import { mailPattern } from '../../language/mail-words.ts'

/** Why no person wrote this now. */
export type Automatic = 'bounce' | 'auto-reply' | 'list' | 'bulk' | 'calendar' | 'generated'

export interface Seen {
  /** Lowercase names; the first of each. */
  header(name: string): string | undefined
  contentType: string
  subject: string
  from: string
  /** The beginning is enough. */
  text: string
}

const AWAY = new RegExp(`(?<![\\p{L}])${mailPattern('away')}(?![\\p{L}])`, 'iu')
const BOUNCED = new RegExp(`(?<![\\p{L}])${mailPattern('bounced')}(?![\\p{L}])`, 'iu')
const NOBODY = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@/i
const NO_REPLY = /^(?:no-?reply|do-?not-?reply|noreply-.*|geen-?antwoord|niet-?beantwoorden)@/i
const READ_SO_FAR = 400 // characters of the text: an away message says so at once

/**
 * Whether a program wrote this, headers first (RFC 3834, 3464, 2919, 2369 and what mail programs add of their own), then by
 * what it says. `null` when a person seems to have written it.
 */
export function automaticKind(seen: Seen): Automatic | null {
  return byHeaders(seen) ?? byWords(seen)
}

function byHeaders({ header, contentType, from }: Seen): Automatic | undefined {
  const is = (name: string, pattern: RegExp) => pattern.test(header(name) ?? '')
  if (/^multipart\/report/i.test(contentType) && /report-type="?delivery-status/i.test(contentType)) return 'bounce'
  if (/^message\/delivery-status/i.test(contentType) || header('x-failed-recipients') !== undefined) return 'bounce'
  if (header('return-path')?.replaceAll(/\s/g, '') === '<>' && NOBODY.test(from)) return 'bounce'
  if (NOBODY.test(from)) return 'bounce'
  if (/^multipart\/report/i.test(contentType)) return 'auto-reply' // a receipt that it was read
  if (is('auto-submitted', /^\s*auto-replied/i)) return 'auto-reply'
  if (
    header('x-autoreply') !== undefined ||
    header('x-autorespond') !== undefined ||
    header('x-autoresponder') !== undefined
  )
    return 'auto-reply'
  if (is('precedence', /auto[_-]?reply/i) || is('x-precedence', /auto[_-]?reply/i)) return 'auto-reply'
  if (is('x-auto-response-suppress', /all|oof|autoreply/i) && is('auto-submitted', /auto/i)) return 'auto-reply'
  if (is('auto-submitted', /^\s*auto-(?:generated|notified)/i)) return 'generated'
  if (header('list-id') !== undefined || header('list-post') !== undefined) return 'list'
  if (is('precedence', /list/i)) return 'list'
  if (is('precedence', /bulk|junk/i) || header('list-unsubscribe') !== undefined || header('feedback-id') !== undefined)
    return 'bulk'
  return undefined
}

function byWords({ header, subject, from, text, contentType }: Seen): Automatic | null {
  if (/^text\/calendar/i.test(contentType)) return 'calendar'
  const said = `${subject}\n${text.slice(0, READ_SO_FAR)}`
  if (BOUNCED.test(subject) && (header('return-path') ?? '').replaceAll(/\s/g, '') === '<>') return 'bounce'
  if (AWAY.test(subject)) return 'auto-reply'
  if (NO_REPLY.test(from)) return BOUNCED.test(said) ? 'bounce' : 'generated'
  return null
}
