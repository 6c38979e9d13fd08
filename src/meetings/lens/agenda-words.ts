import { anyPattern, everyWord } from '../../language/lists.ts'
import type { Stem } from '../../language/same-word.ts'

/** What an item is about, without the words every agenda has. */
export const withoutAgendaWords = (words: string): string => words.replace(AGENDA_WORDS, ' ')

/** Does it say of what kind something is, rather than what it is about? */
export const namesAKind = ({ word }: Stem): boolean => IN_GENERAL.has(word)

const IN_GENERAL = new Set(everyWord('agenda', 'in general'))

/** A title without those words, also where they end a joined one: "druppelinstructie" is about drops. */
export const withoutGeneral = (title: string): string => title.replace(GENERAL, ' ')

const GENERAL = new RegExp(`(?:${[...IN_GENERAL].filter((word) => word.length > 4).join('|')})(?!\\p{L})`, 'giu')

/** Words of which an agenda is full, and that say nothing of what an item is about. */
const AGENDA_WORDS = new RegExp(String.raw`(?<!\p{L})${anyPattern('agenda', 'tells nothing')}(?!\p{L})`, 'giu')
