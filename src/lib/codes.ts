/** A short code as we print it and read it out: 'K7F-3QX'. */
export type ShortCode = string

/** Gives this many random bytes. */
export type RandomBytes = (count: number) => Uint8Array

// No vowels, so that no word appears; no letter that looks like a digit we use (B 8, G 6, L 1, S 5, Z 2, O 0).
const LETTERS = 'CDFHJKMNPQRTVWX'
const ALPHABET = `23456789${LETTERS}`

/** What people write for what they read; anything else that is not in the alphabet is no code. */
const MISREAD: Readonly<Record<string, string>> = {
  B: '8',
  G: '6',
  I: '7',
  L: '7',
  O: 'Q',
  S: '5',
  U: 'V',
  Z: '2',
  0: 'Q',
  1: '7',
}

/**
 * A new code, evenly drawn out of 77 million: enough to be unlikely to meet, too few to be a secret. It opens nothing
 * without a second fact. Each half holds a digit, so that no abbreviation appears either.
 */
export function newShortCode(random: RandomBytes): ShortCode {
  return `${newHalf(random)}-${newHalf(random)}`
}

/** The code somebody meant: spaces, dashes, small letters and look-alikes are forgiven. Nothing when it is not one. */
export function readShortCode(typed: string): ShortCode | undefined {
  if (typed.length > 40) return undefined

  const signs = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}._/]+/gu, ''),
  ]
  const code = signs.map((sign) => MISREAD[sign] ?? sign)
  const sound = code.length === 6 && code.every((sign) => ALPHABET.includes(sign))
  return sound ? `${code.slice(0, 3).join('')}-${code.slice(3).join('')}` : undefined
}

/** A path or address fit for a log: whatever opens something or names somebody reads '…'. */
export function maskPath(path: string): string {
  const [before = '', query] = path
    .slice(0, 2000)
    .split('#', 1)
    .join('')
    .split(/\?(.*)/s, 2)
  const masked = before.split('/').map((segment) => (isRevealing(segment) ? '…' : segment))
  return masked.join('/') + (query === undefined ? '' : `?${maskQuery(query)}`)
}

function newHalf(random: RandomBytes): string {
  const half = newSign(random) + newSign(random) + newSign(random)
  return /\d/.test(half) ? half : newHalf(random)
}

/** Bytes past the last whole alphabet are drawn again, else the first signs would come up more often. */
function newSign(random: RandomBytes): string {
  const byte = random(1)[0] ?? 255
  return byte < 256 - (256 % ALPHABET.length) ? (ALPHABET[byte % ALPHABET.length] ?? '') : newSign(random)
}

function maskQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => pair.replace(/=.*/s, '=…'))
    .map((pair) => (isRevealing(pair) ? '…' : pair))
    .join('&')
}

/** Sixteen signs with a digit or capital among them are a token; slugs of words and plain numbers are not. */
function isRevealing(segment: string): boolean {
  if (/@|%40/i.test(segment)) return true
  if (segment.length >= 16) return /[A-Z\d]/.test(segment)
  return /\d/.test(segment) && /[a-z]/i.test(segment) && readShortCode(segment) !== undefined
}
