import { type Stem, stemsOf } from '../../language/same-word.ts'
import { fitting, type NearbyWords, type Rarity, sharesAWord, wordsShared } from './fitting.ts'
import type { Remark } from './pool.ts'
import { type Heard, type Item, readHeard, readItem, tiesBetween, weightOf } from './relevance.ts'
import { everydayWordsOf, type SaidByMany } from './said-by-many.ts'

/** One sentence out of a remark, as it is laid beside an item. */
export interface Laid {
  remark: Remark
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
  remarks: readonly { remark: Remark; parts: readonly Part[] }[]
  rarity: Rarity
  byMany: SaidByMany
}

/** Reads every sentence once, and counts in how many remarks a word occurs; what many said in the same words counts once. */
export function readPool(all: readonly Remark[]): Pool {
  const remarks = all.filter(({ parts }) => parts.length > 0)
  const texts = [...new Set(remarks.map(({ parts }) => parts.join('\n')))]
  const counted = new Map<string, number>()
  for (const text of texts) for (const { stem } of stemsOf(text)) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  return {
    unread: all.filter(({ parts }) => parts.length === 0).map(({ whole }) => whole),
    remarks: remarks.map((remark) => ({ remark, parts: partsOf(remark) })),
    rarity: { of: (stem) => counted.get(stem) ?? 0, all: texts.length },
    byMany: everydayWordsOf(texts),
  }
}

const partsOf = ({ parts, topic }: Remark): Part[] =>
  parts.map((words) => ({
    heard: readHeard(words),
    around: stemsOf([topic, ...parts.filter((other) => other !== words)].join('\n')),
  }))

/** Everything that fits one item, the surest first. */
export function fittingOf(title: string, { remarks, rarity, byMany }: Pool): Laid[] {
  const item = readItem(title)
  return remarks.flatMap(({ remark, parts }) => bestOf(item, remark, parts, rarity, byMany) ?? []).toSorted(surestFirst)
}

function bestOf(item: Item, remark: Remark, parts: readonly Part[], rarity: Rarity, byMany: SaidByMany) {
  const weighed = parts.flatMap(({ heard, around }): Laid[] => {
    const weight = fitting(item, heard, around, { rarity, byMany })
    return weight > 0 ? [{ remark, words: heard.words, weight }] : []
  })
  return weighed.toSorted(surestFirst)[0]
}

/** What may bear on an item, to choose from: the surest first, then what shares a word with it. */
export function offeredFrom(title: string, pool: Pool): Laid[] {
  const item = readItem(title)
  const sure = fittingOf(title, pool)
  const rest = pool.remarks
    .filter(({ remark }) => !sure.some((one) => one.remark === remark))
    .flatMap(({ remark, parts }) => parts.flatMap(({ heard }) => nearItem(item, remark, heard, pool.byMany)))
  return [...sure, ...rest.toSorted(surestFirst)]
}

function nearItem(item: Item, remark: Remark, heard: Heard, byMany: SaidByMany): Laid[] {
  const ties = tiesBetween(item, heard, byMany)
  const weight = weightOf(ties, heard.words)
  return weight > 0 || sharesAWord(ties) ? [{ remark, words: heard.words, weight }] : []
}

/** Where something occurs without a sentence around it that may be read aloud: how often, and the word that finds most of it. */
export interface Silent {
  silent: number
  silentWord: string | undefined
}

/** In how many remarks an item occurs without a sentence that may be read aloud; "onkruid" of "Onkruidbestrijding". */
export function silentOn(title: string, { unread, remarks, byMany }: Pool): Silent {
  const item = readItem(title)
  const sharedIn = (heard: Heard) => wordsShared(tiesBetween(item, heard, byMany))
  const shares = (heard: Heard) => sharedIn(heard).length > 0
  const halves = remarks
    .filter(({ parts }) => !parts.some(({ heard }) => shares(heard)))
    .map(({ remark }) => remark.whole)
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
    const { remark, words } = choice.laid
    if (laid.has(choice.item) || said.has(words) || used.has(remark.observation_id ?? 0)) continue
    if ([...laid.values()].some((other) => other.remark === remark)) continue
    laid.set(choice.item, choice.laid)
    said.add(words)
  }
  return laid
}
