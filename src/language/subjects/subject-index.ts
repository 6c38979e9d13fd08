import { everyWord } from '../lists.ts'
import { FULL, TORN, topicalityOf } from './little-words.ts'
import { type TopicalWord, wordsOf } from './question-words.ts'
import { sameAs } from './same-subject.ts'
import { plain, stemsOf } from './stems.ts'

/** Something a question may be about, or somebody who may know: texts, each with what one of its words weighs. */
export interface Subject<Key extends number = number> {
  id: Key
  /** Subjects of one group (the services of a department) do not make each other's words common. */
  group: number
  texts: readonly (readonly [text: string, weight: number])[]
}

/** How much of a question is about one subject. */
export interface Match<Key extends number = number> {
  id: Key
  /** About 1 for one topical word that nothing else has. */
  score: number
  /** How many distinct words made it, of those that tell enough by themselves. */
  full: number
  /** The words of the question that made it. */
  words: string[]
}

/** What a number of subjects are about, ready to be asked. A few hundred of them fit in memory and in a millisecond. */
export interface SubjectIndex<Key extends number = number> {
  groups: ReadonlyMap<Key, number>
  /** Who has a stem, as a whole word or as a part of one, with its weight. */
  whole: ReadonlyMap<string, ReadonlyMap<number, number>>
  part: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** The first part of a joined word: "gehandicaptenkaart" and "gehandicaptenparkeerplaats" begin alike. */
  start: ReadonlyMap<string, ReadonlyMap<number, number>>
}

const SAME = 0.8 // another word for it
const PART = 0.6 // "tegel" of "stoeptegel"
const LEAST_PART = 4 // letters
const LEAST_REST = 3
const LONG_PART = 7 // letters

/** What befalls things: whoever replaces a stolen bin is not about theft, and a stolen bicycle is not theirs. */
const BEFELL = new Set(['gestolen', 'stolen'])
const BEFALLEN = 0.25 // below what decides by itself

/** Of these there is one for everything: a permit to park is no permit for a party. What stands before it tells. */
const GENERAL_ENDS = new Set(['vergunning', 'vergunningen', 'ontheffing', 'ontheffingen', 'toestemming'])
/** What a dog left is not about the dog: whose dog died or ran away asks something else. */
const LEFT_BY_ANIMALS = /^(?:honden|katten|paarden|duiven|vogel)(?:poep|drol|drollen|uitwerpselen|mest)$/

const GENERAL_END = 0.4 // as faint as a word that every desk has

type Postings = Map<string, Map<number, number>>

export function indexOf<Key extends number>(subjects: readonly Subject<Key>[]): SubjectIndex<Key> {
  const whole: Postings = new Map()
  const part: Postings = new Map()
  const start: Postings = new Map()
  for (const { id, texts } of subjects)
    for (const [text, weight] of texts)
      for (const word of new Set([...wordsOf(text), ...tornWords(text)])) {
        if (topicalityOf(word) === 0) continue
        if (BEFELL.has(word)) {
          for (const stem of stemsOf(word)) raise(whole, stem, id, weight * BEFALLEN)
          continue
        }
        for (const stem of keysOf(word)) raise(whole, stem, id, weight)
        for (const one of partsOf(word)) for (const stem of partStems(one)) raise(part, stem, id, weight * PART)
        for (const one of startsOf(word)) if (one.length >= LONG_PART) raise(start, one, id, weight * PART)
      }
  return { groups: new Map(subjects.map(({ id, group }) => [id, group])), whole, part, start }
}

/** "om te zagen" is *omzagen*. */
const tornWords = (text: string) =>
  [...plain(text).matchAll(/(?<!\p{L})(\p{L}+) te (\p{L}+)/gu)]
    .filter(([, first = '']) => TORN.has(first))
    .map(([, first, verb]) => `${first}${verb}`)

function raise(postings: Postings, key: string, id: number, weight: number) {
  const of = postings.get(key) ?? new Map<number, number>()
  of.set(id, Math.max(of.get(id) ?? 0, weight))
  postings.set(key, of)
}

const keysOf = (word: string) => stemsOf(word).flatMap((stem) => [stem, ...sameAs(stem)])

/**
 * The words that a longer word may be joined of, as Dutch does: what begins it and what ends it. Most of these are no
 * words, and nothing finds them.
 */
function* partsOf(word: string): Generator<string> {
  if (!LEFT_BY_ANIMALS.test(word)) yield* startsOf(word)
  yield* endsOf(word)
}

function* startsOf(word: string): Generator<string> {
  for (let cut = LEAST_PART; cut <= word.length - LEAST_REST; cut++) {
    const start = word.slice(0, cut)
    if (isStart(start) && isEnd(word.slice(cut))) yield start
  }
}

function* endsOf(word: string): Generator<string> {
  for (let cut = LEAST_REST; cut <= word.length - LEAST_PART; cut++) {
    const end = word.slice(cut)
    if (isStart(word.slice(0, cut)) && !STREETS.has(end)) yield end
  }
}

/** Of "plekken" not "lek": three letters are in everything. */
const partStems = (part: string) => stemsOf(part).filter((stem) => stem.length >= LEAST_PART)

const SHORT_ENDS = new Set(
  'arts baan bak bord bon bus dag fee gas hal kar kind lid man pad pas plan pot put raad rek rit tak tas vak vis wet zak zaal zorg'.split(
    ' ',
  ),
)
const ENDINGS =
  /^(?:e?l?de|e?n?de[rn]?|heid|heden|lijke?|loze?|achtige?|baar|eren|eerde?|eert|elen|elt|ings?|ingen|ertje|teit|isch|ische|igen?|sters?)$/

/** Can it be the last word of a joined one, rather than how a form ends? */
const isEnd = (end: string) => SHORT_ENDS.has(end) || (end.length > LEAST_REST && !ENDINGS.test(end))

/** Can it be the first, rather than how verbs begin? */
const isStart = (start: string) => !/^(?:ver|ont|her|be|ge)[^aeiou]{0,2}$/.test(start) && start !== 'toe'

/** A street named "Dorpsstraat" is not about streets, and a "Parklaan" not about lanes. */
const STREETS = new Set(everyWord('where', 'streets'))

/** What a question is about, best first, by words that stand near each other. Each word counts once. */
export function matchesIn<Key extends number>(index: SubjectIndex<Key>, topical: readonly TopicalWord[]): Match<Key>[] {
  const best = new Map<number, Match>()
  for (const passage of passagesOf(topical)) {
    for (const match of matchesInPassage(index, passage)) {
      if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match)
    }
  }
  const all = [...best.values()].sort((one, other) => other.score - one.score || one.id - other.id)
  return all as Match<Key>[] // an index finds what it was made of
}

const PASSAGE = 40 // words: some three sentences. What stands further apart is about other things
const STRIDE = 15

/** A short question as a whole, a long one in passages that overlap. */
function passagesOf(topical: readonly TopicalWord[]): (readonly TopicalWord[])[] {
  const last = topical.at(-1)?.at ?? 0
  if (last < PASSAGE) return [topical]
  const passages: TopicalWord[][] = []
  for (let from = 0; from + PASSAGE <= last + STRIDE; from += STRIDE)
    passages.push(topical.filter(({ at }) => at >= from && at < from + PASSAGE))
  return passages
}

function matchesInPassage(index: SubjectIndex, passage: readonly TopicalWord[]): Match[] {
  const found = new Map<number, Match>()
  const all = new Set(index.groups.values()).size
  for (const [word, { has, topicality }] of hitsByWord(index, passage)) {
    const rare = rarity(all, having(index, has))
    for (const [id, weight] of has) {
      const match = found.get(id) ?? { id, score: 0, full: 0, words: [] }
      match.score += weight * rare
      match.full += topicality >= FULL_WORD && weight >= FULL_HIT ? 1 : 0
      match.words.push(word)
      found.set(id, match)
    }
  }
  return [...found.values()]
}

const FULL_WORD = 0.6 // a topical word, though it may say where
const FULL_HIT = 0.3 // by itself or as a part of a word, in a name or a description

interface Hit {
  has: Map<number, number>
  topicality: number
}

/** Each word once, however often and in whatever forms it was said. */
function hitsByWord(index: SubjectIndex, passage: readonly TopicalWord[]): Map<string, Hit> {
  const hits = new Map<string, Hit>()
  for (const one of passage) {
    const has = hitsOf(index, one)
    if (has.size === 0) continue
    const key = one.stems[1] ?? one.word
    const before = hits.get(key)
    if (!before) hits.set(key, { has, topicality: one.topicality })
    else for (const [id, weight] of has) before.has.set(id, Math.max(before.has.get(id) ?? 0, weight))
  }
  return hits
}

function hitsOf(index: SubjectIndex, { word, stems, topicality }: TopicalWord): Map<number, number> {
  const hits = new Map<number, number>()
  const take = (of: ReadonlyMap<number, number> | undefined, factor: number) => {
    for (const [id, weight] of of ?? []) hits.set(id, Math.max(hits.get(id) ?? 0, weight * factor))
  }
  for (const stem of stems) {
    take(index.whole.get(stem), topicality)
    for (const same of sameAs(stem)) take(index.whole.get(same), topicality * SAME)
    if (topicality >= FULL) take(index.part.get(stem), topicality)
  }
  if (topicality < FULL) return hits
  if (hits.size === 0) for (const part of partsOf(word)) takePart(index, part, take)
  for (const start of startsOf(word)) if (start.length >= LONG_PART) take(index.start.get(start), topicalityOf(start))
  return hits
}

function takePart(
  index: SubjectIndex,
  part: string,
  take: (of: ReadonlyMap<number, number> | undefined, factor: number) => void,
) {
  const worth = (GENERAL_ENDS.has(part) ? GENERAL_END : topicalityOf(part)) * PART
  for (const stem of partStems(part)) {
    take(index.whole.get(stem), worth)
    for (const same of sameAs(stem)) take(index.whole.get(same), worth * SAME)
  }
}

/** How many groups have a word; one that has a part of it counts for a part. */
function having({ groups }: SubjectIndex, has: ReadonlyMap<number, number>): number {
  const most = Math.max(...has.values())
  const shares = new Map<number | undefined, number>()
  for (const [id, weight] of has) shares.set(groups.get(id), Math.max(shares.get(groups.get(id)) ?? 0, weight / most))
  return [...shares.values()].reduce((sum, share) => sum + share, 0)
}

/** A word that few have tells more: 1 when one has it. */
const rarity = (all: number, having: number) => Math.log(1 + all / having) / Math.log(1 + all)
