import { topicalityOf } from '../language/subjects/little-words.ts'
import { topicalWords, wordsOf } from '../language/subjects/question-words.ts'
import { lyingOn } from '../language/subjects/spoken-of.ts'
import { indexOf, type Match, matchesIn, type Subject, type SubjectIndex } from '../language/subjects/subject-index.ts'
import type { Translations } from '../language/translated.ts'
import type { Id } from '../platform/database/ids.ts'

/** What of a service tells which questions are about it. */
export interface Offered {
  id: Id<'service_versions'>
  department_id: Id<'departments'>
  name: string
  about: string
  description: string
  translations: Translations<'name' | 'description'>
  closed: boolean
}

/** Below this the words only brush what a service is about: then better no service than the wrong one. */
export const SURE = 0.55

/** A closed service only when it is really meant: who reads it, and what its page shows, is another matter there. */
const SURE_OF_CLOSED = 0.81 // another word for one of its words, and nothing else, is not enough

const SUBJECT = 1 // a word of what it is about
const DESCRIBED = 0.45 // a word of the description
const ONLY_DESCRIBED = 0.75 // where nobody wrote down what it is about

export const indexOfServices = (services: readonly Offered[]): SubjectIndex<Offered['id']> =>
  indexOf(services.map(asSubject))

function asSubject({ id, department_id, name, about, description, translations }: Offered): Subject<Offered['id']> {
  const described = about.trim() ? DESCRIBED : ONLY_DESCRIBED
  return {
    id,
    group: department_id,
    texts: [
      [name, weightOfName(name)],
      ...Object.values(translations.name ?? {}).map((other): [string, number] => [other, weightOfName(other)]),
      [about, SUBJECT],
      [description, described],
      ...Object.values(translations.description ?? {}).map((other): [string, number] => [other, described]),
    ],
  }
}

/** A short name says what it is; of a long one each word says a part. */
function weightOfName(name: string): number {
  const topical = wordsOf(name).filter((word) => topicalityOf(word) > 0).length
  return Math.min(1.3, 0.6 + 1.4 / Math.max(1, topical))
}

/** The service a question is about: what its words say, else whose the place is where something lies. */
export function serviceOf(
  index: SubjectIndex<Offered['id']>,
  of: ReadonlyMap<Offered['id'], Offered>,
  words: string,
): Match<Offered['id']> | undefined {
  const place = lyingOn(words)
  return chooseBy(index, of, words) ?? (place ? chooseBy(index, of, place) : undefined)
}

function chooseBy(
  index: SubjectIndex<Offered['id']>,
  of: ReadonlyMap<Offered['id'], Offered>,
  words: string,
): Match<Offered['id']> | undefined {
  const topical = topicalWords(words)
  return choose(matchesIn(index, topical), of, topical.at(-1)?.at ?? 0)
}

/** The service a question of so many words is about, of those it matches; none when its words only brush some. */
function choose(
  matches: readonly Match<Offered['id']>[],
  of: ReadonlyMap<Offered['id'], Offered>,
  length: number,
): Match<Offered['id']> | undefined {
  const far = farness(length)
  const closed = (match: Match<Offered['id']>) => of.get(match.id)?.closed ?? false
  const sure = matches.filter((match) => isSure(match, closed(match), far))
  const best = sure[0] ?? alone(matches, of, far)
  if (!best || !closed(best)) return best
  const open = matches.find((match) => !closed(match))
  return open && open.score * LEAD * far > best.score ? sure.find((match) => !closed(match)) : best
}

const LEAD = 1.15 // a closed service that is hardly nearer than an open one is not "really meant"

function isSure({ score, full, words }: Match, closed: boolean, far: number): boolean {
  if (score < (closed ? SURE_OF_CLOSED : SURE) * far) return false
  return full > (far > 1 ? 1 : 0) || (!closed && far === 1 && words.length > 1 && score >= SURE * 1.4)
}

/** One word of a short question decides when no other department has any of it. */
function alone(
  matches: readonly Match<Offered['id']>[],
  of: ReadonlyMap<Offered['id'], Offered>,
  far: number,
): Match<Offered['id']> | undefined {
  const [best] = matches
  if (!best || far > 1 || best.full === 0 || best.score < ALONE) return
  const service = of.get(best.id)
  const other = matches.find(({ id }) => of.get(id)?.department_id !== service?.department_id)
  return service?.closed || (other && other.score > best.score * COMPETES) ? undefined : best
}

const ALONE = 0.4
const COMPETES = 0.6

/** How much more a long text must say: with each passage more, a chance word more. */
const farness = (words: number): number => (words < 40 ? 1 : 1 + 0.25 * Math.log2(words / 20))
