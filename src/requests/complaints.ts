import { speaksTo, turnsFrom, withoutBystanders } from '../language/subjects/accusing.ts'
import { isAboutBadManners } from '../language/subjects/bad-manners.ts'
import { FULL, topicalityOf } from '../language/subjects/little-words.ts'
import { namesKindly } from '../language/subjects/naming-kindly.ts'
import { plain } from '../language/subjects/stems.ts'
import { type Known, knownBy } from '../people/knowing.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { refused } from '../platform/refusal.ts'

const COMPLAINT = /(?<!\p{L})(?:klacht\p{L}*|klaag\p{L}*|klagen|beklag\p{L}*|beklaag\p{L}*|complain\p{L}*)/iu

/** Colleagues whose name stands in a question: all of them, and those it is about. */
export interface Spoken {
  named: readonly Id<'persons'>[]
  about: readonly Id<'persons'>[]
  /** Named in no plainly friendly or practical way: perhaps it is about them, so somebody else opens it. */
  perhaps: readonly Id<'persons'>[]
}

/**
 * Which colleagues a question names, and which it is about: whoever was involved in a complaint does not deal with it
 * (article 9:7 of the Dutch Algemene wet bestuursrecht), so it never goes to them, nor do they find it. Whoever tells of
 * somebody’s manners, of their mistake, or asks for anybody else, complains as well. Nobody by a signature, a greeting or a street.
 * A first name that is an everyday word too ("Wil", "Mei") counts with a capital only.
 */
export function spokenIn({ here }: Pick<Known, 'here'>, words: string): Spoken {
  const complains = COMPLAINT.test(words) || isAboutBadManners(words)
  const text = withoutBystanders(words, { greets: !(isAboutBadManners(words) && speaksTo(words)) })
  const said = new Map((text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((word) => [plain(word), word]))
  const named = here.flatMap(({ id, first_name, names: all }) => {
    const names = all.filter((one) => isSaid(said, one))
    if (names.length === 0) return []
    const about = complains || names.some((one) => turnsFrom(text, one))
    const perhaps = about || (names.some((one) => isCalled(text, one, first_name)) && !namesKindly(text, names))
    return [{ id, about, perhaps }]
  })
  const ids = (which: typeof named) => which.map(({ id }) => id)
  return {
    named: ids(named),
    about: ids(named.filter(({ about }) => about)),
    perhaps: ids(named.filter(({ perhaps }) => perhaps)),
  }
}

export const spokenOf = async (db: Db, words: string): Promise<Spoken> => spokenIn(await knownBy(db), words)

/**
 * Called by their first name, or by the last one after "mevrouw". A first name that is an everyday word does not count
 * where a sentence begins: "Wil iemand mijn heg snoeien?"
 */
function isCalled(text: string, name: string, first: string): boolean {
  const said = plain(text)
  if (name !== plain(first))
    return new RegExp(`\\b(?:mevrouw|meneer|mw|dhr|mr|mrs|ms)\\.? (?:\\w+ ){0,2}${name}\\b`).test(said)
  return topicalityOf(name) >= FULL || new RegExp(`(?<=[\\p{L},] )${first}(?!\\p{L})`, 'u').test(text)
}

/** Which colleagues a question is about, as a complaint. */
export const namedInComplaint = async (db: Db, words: string): Promise<readonly Id<'persons'>[]> =>
  (await spokenOf(db, words)).about

/**
 * Which colleagues a word in a conversation is about: those it tells of, and whoever it is written to when it speaks to them.
 */
export async function aboutInTalk(db: Db, words: string, cookId: Id<'persons'>): Promise<readonly Id<'persons'>[]> {
  const named = await namedInComplaint(db, words)
  const toThem = (isAboutBadManners(words) && (speaksTo(words) || OF_THEM.test(words))) || OVER_YOU.test(words)
  return toThem && named.length === 0 ? [cookId] : named
}

/** "Zij deed lelijk tegen mij": on somebody’s page that may be who works on it; offering it costs a tap. */
const OF_THEM = /(?<!\p{L})(?:hij|zij|ze|die|he|she)(?!\p{L})/iu

const OVER_YOU =
  /(?<!\p{L})(?:klacht\p{L}*|klaag|klagen|beklag|complain\p{L}*) (?:\p{L}+ ){0,2}(?:over|about) (?:u|jou|je|you)(?!\p{L})/iu

function isSaid(said: ReadonlyMap<string, string>, name: string): boolean {
  const word = said.get(name) ?? said.get(`${name}s`)
  if (word === undefined) return false
  return topicalityOf(name) >= FULL || /^\p{Lu}/u.test(word)
}

/** Keeps whom a complaint names, so that they do not find it. */
export const keepNamed = (tx: Tx, requestId: Id<'requests'>, named: readonly Id<'persons'>[]) =>
  tx.run(sql`
    insert into complaints_about (request_id, person_id)
    select ${requestId}, person from unnest(${[...named]}::bigint[]) person on conflict do nothing`)

export async function namedOn(db: Db, requestId: Id<'requests'>): Promise<Id<'persons'>[]> {
  const rows = await db.many<{ person_id: Id<'persons'> }>(
    sql`select person_id from complaints_about where request_id = ${requestId}`,
  )
  return rows.map(({ person_id }) => person_id)
}

/**
 * Is a request (as `r`) not a complaint about this colleague? One that a colleague asked them about they may read: they are
 * heard (article 9:10). So may who has it because nobody else is there: the customer is told so.
 */
export const notAbout = (actor: Actor): Sql =>
  actor.kind === 'person'
    ? sql`(not exists (select from complaints_about ca where ca.person_id = ${actor.id} and ca.request_id = r.id)
        or r.owner_id = ${actor.id}
        or exists (select from consultations heard where heard.request_id = r.id and heard.asked_id = ${actor.id}))`
    : sql`true`

/** Is a request (as `r`) a complaint about a colleague? Those stand on no wall. */
export const aboutAColleague: Sql = sql`exists (select from complaints_about ca where ca.request_id = r.id)`

/** Is a request (as `r`) a complaint about whoever has it? Then nobody else is there. */
export const aboutTheOwner: Sql = sql`exists (select from complaints_about ca where ca.request_id = r.id and ca.person_id = r.owner_id)`

/** Is a request (as `r`) a complaint about who stands in for whoever has it? Then nobody who may see it looks after it. */
export const aboutTheStandIn: Sql = sql`exists (
  select from acting a join complaints_about ca on ca.person_id = a.acting_id and ca.request_id = r.id where a.person_id = r.owner_id)`

/** Refuses giving a complaint to somebody it names. */
export async function refuseNamed(tx: Tx, requestId: Id<'requests'>, personId: Id<'persons'>): Promise<void> {
  if ((await namedOn(tx, requestId)).includes(personId)) throw refused('requests.complaint_about_them')
}
