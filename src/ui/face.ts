import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { mark } from './mark.ts'

export type FaceProps = {
  name: string
  photoUrl?: string | undefined
  size: 's' | 'm' | 'l'
  team?: boolean | undefined
}

const TONES = 6
const PIXELS = { s: 32, m: 45, l: 76 }
// Dutch names have small words in the middle that are no part of the initials: Sanne de Wit is SW.
const SMALL_WORDS = /^(van|von|de|den|der|het|'t|ten|ter|te|el|al|la|le|du|di|bin|ibn)$/i

/** What people put before a name, which is no part of it: 'meneer Hofman' is H. */
const SALUTATIONS =
  /^(de heer|(?:meneer|mijnheer|mevrouw|heer|heren|dames?|juffrouw|dhr|mevr|mw|fam|familie|family|gezin|mr|mrs|ms|miss|mx|dr|drs|ir|ing|prof)\.?)\s+(?:en\s+|and\s+)?/i

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * A round face: the photo, else initials on a colour that stays the same for the same name, else the team's mark; of
 * whoever has no name nobody's in particular.
 * It stands beside the name, so it says nothing to a screen reader.
 */
export function face({ name, photoUrl, size, team }: FaceProps): Html {
  if (team) return html`<span class="face face--${size} face--team" aria-hidden="true">${mark('mark--team')}</span>`

  if (photoUrl) {
    return html`<img class="face face--${size} face--${toneOf(name)}" src="${photoUrl}" alt="" width="${PIXELS[size]}" height="${PIXELS[size]}">`
  }
  return html`<span class="face face--${size} face--${toneOf(name)}" aria-hidden="true">${initials(name) || icon('user')}</span>`
}

/** Some faces, overlapping: who is at work today. */
export const faces = (people: Omit<FaceProps, 'size'>[], size: FaceProps['size'] = 'm'): Html =>
  html`<div class="faces">${people.map((person) => face({ ...person, size }))}</div>`

/** At most two letters: of the first and the last word that is neither a small word nor a salutation. */
export function initials(name: string): string {
  const words = withoutSalutations(name)
    .split(/[\s,]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word) && !SMALL_WORDS.test(word))
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words

  return chosen.map((word) => firstLetter(word ?? '')).join('')
}

function withoutSalutations(name: string): string {
  const shorter = name.trimStart().replace(SALUTATIONS, '')
  return shorter === name.trimStart() ? name : withoutSalutations(shorter) // 'dhr. en mevr. Smit'
}

function firstLetter(word: string): string {
  if (/^[a-z](?!\p{M})/iu.test(word)) return word.slice(0, 1).toUpperCase()
  for (const { segment } of letters.segment(word)) {
    if (/\p{L}|\p{N}/u.test(segment)) return segment.toLocaleUpperCase('nl')
  }
  return ''
}

/** A number from 1 to 6, always the same for the same name. */
export function toneOf(name: string): number {
  let sum = 7
  for (const letter of name.normalize('NFC').toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return (sum % TONES) + 1
}
