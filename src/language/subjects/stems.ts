import { everyRow } from '../lists.ts'

/**
 * The forms in which one word may stand in a sentence, brought back to what they share: "bomen" and "boompje" to "boom",
 * "verhuisd" to "verhuis". Dutch spelling does not tell which of two words a form belongs to ("sloten" is of *slot* and of
 * *sloot*), so a word has more than one stem; two words are one when they share any. Nothing here is for a full-text search.
 */
export function stemsOf(word: string): readonly string[] {
  const known = KNOWN.get(word)
  if (known) return known
  const stems = reckoned(word)
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear()
  KNOWN.set(word, stems)
  return stems
}

/** Small letters without accents, hyphens and apostrophes: "ID-kaart's" is "idkaarts". */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘-]/gu, '')

const KNOWN = new Map<string, readonly string[]>()
const MOST_KNOWN = 20_000 // words; then it begins anew

function reckoned(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word)
  if (irregular) return [irregular]
  const stems = new Set<string>([closed(word)])
  for (const base of withoutEndings(word)) {
    const known = IRREGULAR.get(base)
    for (const stem of known ? [known] : [closed(base), closed(lengthened(base))]) stems.add(stem)
  }
  return [...stems].filter((stem) => stem.length >= SHORTEST || stem === closed(word))
}

const SHORTEST = 3

/** Forms that no rule gives. */
const IRREGULAR = new Map(everyRow('irregular').map(([form = '', base = '']) => [form, base] as const))

const PARTICLES = 'aan|af|bij|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg'
const PARTICIPLE = new RegExp(`^(${PARTICLES})?ge(.{4,})[td]$`)

/** What is left of a word without what plurals, small things, verbs and English add. Some of it is no word: harmless. */
function* withoutEndings(word: string): Generator<string> {
  if (word.length < 4) return
  const participle = PARTICIPLE.exec(word)
  if (participle) yield `${participle[1] ?? ''}${participle[2]}`
  const small = /^(.{3,}?)(etje|pje|kje|tje|je)s?$/.exec(word)
  if (small) {
    yield small[1] ?? ''
    if (small[2] === 'tje') yield `${small[1]}t`
    if (small[2] === 'kje') yield `${small[1]}g`
    return
  }
  if (/ies$/.test(word)) yield word.replace(/ies$/, 'y')
  if (/ied$/.test(word)) yield word.replace(/ied$/, 'y')
  const singular = word.length >= 4 ? word.replace(/s$/, '') : word
  if (singular !== word) yield singular
  for (const form of new Set([word, singular])) {
    for (const ending of ['ingen', 'ing', 'eren', 'en', 'ed', 'es', 'e'])
      if (form.endsWith(ending) && form.length - ending.length >= SHORTEST)
        yield ending === 'eren' ? `${form.slice(0, -4)}er` : form.slice(0, -ending.length)
  }
  if (/[^tdaeou][td]$/.test(word) && word.length >= 6) yield word.slice(0, -1) // "snoeit", "verhuisd"; not "plant", "markt"
}

/** "bom" of *bomen* has a long vowel: "boom". */
const lengthened = (base: string) =>
  base.replace(/(^|[^aeiou])([aou]|(?<=^[^aeiou]*)e)([bcdfgklmnprstvz])$/, '$1$2$2$3')

/** How a word ends when nothing follows: *brieven* "brief", *huizen* "huis", *heggen* "heg"; "probleem" and "problem" alike. */
const closed = (base: string) =>
  base
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/(?<=[aeiou].*)ee([lmnrtfs])$/, 'e$1')
