import type { Alarm, AlarmWords } from './alarm.ts'
import { LANGUAGES } from './languages.ts'
import { elsewhere, patternsOf } from './lists.ts'

/**
 * What an organisation begins with: the words of each language, those that its sector hears and others hardly do, and the
 * plainest words of languages that no page here speaks. Customers write in any.
 */
export function alarmWordsOf(sector: string | null): AlarmWords {
  const known = BY_SECTOR.get(sector)
  if (known) return known
  const words = { danger: wordsFor('danger', sector), despair: wordsFor('despair', sector) }
  BY_SECTOR.set(sector, words)
  return words
}

const BY_SECTOR = new Map<string | null, AlarmWords>()

function wordsFor(alarm: Alarm, sector: string | null): string[] {
  const ours = LANGUAGES.flatMap((language) =>
    filledIn((part) => patternsOf(language, 'danger', part), [alarm, `${alarm}, ${sector}`]),
  )
  const others = elsewhere('danger-elsewhere.txt')
  return [...new Set([...ours, ...filledIn((part) => others.get(part) ?? [], [alarm])])]
}

/** The phrases of these parts, each <group> in them by the words it stands for. */
function filledIn(linesOf: (part: string) => readonly string[], parts: readonly string[]): string[] {
  const groups = new Map(linesOf('groups').map((line) => line.split(/\s+=\s+/) as [string, string]))
  return parts.flatMap(linesOf).map((phrase) =>
    phrase.replace(/<([^>]+)>/g, (_, name: string) => {
      const words = groups.get(name)
      if (words === undefined) throw new Error(`danger: no group <${name}>, in "${phrase}"`)
      return words
    }),
  )
}
