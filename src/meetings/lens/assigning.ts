import { type Stem, stemsOf } from '../../language/same-word.ts'
import { fitting, type NearbyWords, type Rarity, sharesAWord, wordsShared } from './fitting.ts'
import type { Saying } from './pool.ts'
import { type Heard, type Item, readHeard, readItem, tiesBetween, weightOf } from './relevance.ts'
import { everydayWordsOf, type SaidByMany } from './said-by-many.ts'

/** One sentence out of a saying, as it is laid beside an item. */
export interface Laid {
  saying: Saying
  words: string
  weight: number
}

interface Part {
  heard: Heard
  around: NearbyWords
}

/** What may be read aloud, read once for a whole agenda. */
export interface Pool {
  /** Of what there is nothing to read aloud. */
  unread: readonly string[]
  sayings: readonly { saying: Saying; parts: readonly Part[] }[]
  rarity: Rarity
  byMany: SaidByMany
}

/** Reads every sentence once, and counts in how many sayings a word occurs; what many said in the same words counts once. */
export function readPool(all: readonly Saying[]): Pool {
  const sayings = all.filter(({ parts }) => parts.length > 0)
  const texts = [...new Set(sayings.map(({ parts }) => parts.join('\n')))]
  const counted = new Map<string, number>()
  for (const text of texts) for (const { stem } of stemsOf(text)) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  return {
    unread: all.filter(({ parts }) => parts.length === 0).map(({ whole }) => whole),
    sayings: sayings.map((saying) => ({ saying, parts: partsOf(saying) })),
    rarity: { of: (stem) => counted.get(stem) ?? 0, all: texts.length },
    byMany: everydayWordsOf(texts),
  }
}

const partsOf = ({ parts, topic }: Saying): Part[] =>
  parts.map((words) => ({
    heard: readHeard(words),
    around: stemsOf([topic, ...parts.filter((other) => other !== words)].join('\n')),
  }))

/** Everything that fits one item, the surest first. */
export function fittingOf(title: string, { sayings, rarity, byMany }: Pool): Laid[] {
  const item = readItem(title)
  return sayings.flatMap(({ saying, parts }) => bestOf(item, saying, parts, rarity, byMany) ?? []).toSorted(surestFirst)
}

function bestOf(item: Item, saying: Saying, parts: readonly Part[], rarity: Rarity, byMany: SaidByMany) {
  const weighed = parts.flatMap(({ heard, around }): Laid[] => {
    const weight = fitting(item, heard, around, { rarity, byMany })
    return weight > 0 ? [{ saying, words: heard.words, weight }] : []
  })
  return weighed.toSorted(surestFirst)[0]
}

/** What may bear on an item, to choose from: the surest first, then what shares a word with it. */
export function offeredFrom(title: string, pool: Pool): Laid[] {
  const item = readItem(title)
  const sure = fittingOf(title, pool)
  const rest = pool.sayings
    .filter(({ saying }) => !sure.some((one) => one.saying === saying))
    .flatMap(({ saying, parts }) => parts.flatMap(({ heard }) => nearItem(item, saying, heard, pool.byMany)))
  return [...sure, ...rest.toSorted(surestFirst)]
}

function nearItem(item: Item, saying: Saying, heard: Heard, byMany: SaidByMany): Laid[] {
  const ties = tiesBetween(item, heard, byMany)
  const weight = weightOf(ties, heard.words)
  return weight > 0 || sharesAWord(ties) ? [{ saying, words: heard.words, weight }] : []
}

/** Where something occurs without a sentence around it that may be read aloud: how often, and the word that finds most of it. */
export interface Silent {
  silent: number
  silentWord: string | undefined
}

/** In how many sayings an item occurs without a sentence that may be read aloud; "onkruid" of "Onkruidbestrijding". */
export function silentOn(title: string, { unread, sayings, byMany }: Pool): Silent {
  const item = readItem(title)
  const sharedIn = (heard: Heard) => wordsShared(tiesBetween(item, heard, byMany))
  const shares = (heard: Heard) => sharedIn(heard).length > 0
  const halves = sayings
    .filter(({ parts }) => !parts.some(({ heard }) => shares(heard)))
    .map(({ saying }) => saying.whole)
  const shared = [...unread, ...halves].map((words) => sharedIn(readHeard(words))).filter((words) => words.length > 0)
  return { silent: shared.length, silentWord: commonest(shared) }
}

/** The word that stands in most of these. */
export function commonest(said: readonly (readonly Stem[])[]): string | undefined {
  const counted = Map.groupBy(said.flat(), ({ stem }) => stem)
  return [...counted.values()].toSorted((one, other) => other.length - one.length)[0]?.[0]?.word
}

/** Of what is as sure, the one that says more. */
const surestFirst = (one: Laid, other: Laid) => other.weight - one.weight || other.words.length - one.words.length

/**
 * Lays sentences beside the items of an agenda: each item at most one, each sentence once, and where it is surest of all.
 * An item does not take what belongs to another, and what fits nothing stands nowhere.
 */
export function assign(
  titles: readonly string[],
  pool: Pool,
  used: ReadonlySet<number> = new Set(),
): Map<number, Laid> {
  const choices = titles.flatMap((title, item) => fittingOf(title, pool).map((laid) => ({ item, laid })))
  const laid = new Map<number, Laid>()
  const said = new Set<string>()
  for (const choice of choices.toSorted((one, other) => surestFirst(one.laid, other.laid))) {
    const { saying, words } = choice.laid
    if (laid.has(choice.item) || said.has(words) || used.has(saying.observation_id ?? 0)) continue
    if ([...laid.values()].some((other) => other.saying === saying)) continue
    laid.set(choice.item, choice.laid)
    said.add(words)
  }
  return laid
}
