/** Longer is no address anybody can mail (RFC 5321, 4.5.3.1.3). */
const LONGEST_MAIL = 254

/** One @ with something before it, a dot in the name after it, and no space, comma, bracket or quote anywhere. */
const MAIL_PATTERN = /^[^\s\p{C}@,;:<>()[\]\\"]{1,64}@([\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}$/u

/** A mail address as it was typed, without what only stands around it: `mailto:`, brackets. */
export const bareMail = (typed: string): string =>
  typed
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')

/** A mail address in one spelling, for finding it again: small letters, no `mailto:`, no brackets. Nothing when it is none. */
export function normaliseMail(input: string): string | undefined {
  if (input.length > 2 * LONGEST_MAIL) return undefined

  const address = bareMail(input).normalize('NFC').toLowerCase()
  const [local = '', domain = ''] = address.split('@')
  const sound = address.length <= LONGEST_MAIL && MAIL_PATTERN.test(address) && !badDots(local) && !badDashes(domain)
  return sound ? address : undefined
}

/**
 * A phone number as '+31612345678' (E.164): '06 1234 5678', '+31 (0)6-12345678' and '0031…' are one. A number without a
 * country is taken to be of `country` (its calling code). Nothing when it is none.
 */
export function normalisePhone(input: string, country = '31'): string | undefined {
  if (input.length > 60) return undefined

  const signs = input.trim().normalize('NFKC').replace(/^tel:/i, '').replace(/\(0\)/, '')
  if (!/^\+?[\d\s()./\p{Pd}]+$/u.test(signs)) return undefined

  const digits = signs.replace(/[^\d+]/g, '').replace(/^00/, '+')
  return digits.startsWith('+') ? international(digits) : national(digits, country)
}

function badDots(local: string): boolean {
  return local.startsWith('.') || local.endsWith('.') || local.includes('..')
}

function badDashes(domain: string): boolean {
  return domain.split('.').some((label) => label.startsWith('-') || label.endsWith('-'))
}

/** Dutch numbers have nine digits after 0; service numbers (0800, 0900 and so on) have four or seven after that. */
const DUTCH_NUMBER = /^0(?:[1-9]\d{8}|[89]\d{2}(?:\d{4}|\d{7}))$/

function national(digits: string, country: string): string | undefined {
  const sound = country === '31' ? DUTCH_NUMBER.test(digits) : /^0\d{6,13}$/.test(digits)
  return sound ? `+${country}${digits.slice(1)}` : undefined
}

/** A country code and at most fifteen digits in all (ITU-T E.164); a 0 left behind the Dutch code is forgiven. */
function international(digits: string): string | undefined {
  if (digits.startsWith('+31')) return national(`0${digits.slice(3).replace(/^0/, '')}`, '31')
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined
}
