import { searchAnswers } from '../../answers/searching.ts'
import { recogniseAsYouType } from '../../customers/finding.ts'
import { everyPerson, type PersonRow } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { canBeNear } from '../../requests/finding/near-words.ts'
import { type FoundNear, searchNear, searchRequests } from '../../requests/finding/searching.ts'
import { likelyServices } from '../../services/likely.ts'
import type { Found } from './search.views.ts'
import { searchWork } from './searching-work.ts'

const EACH = 5 // of each kind, while somebody types; on a page of its own there are more

const FEW = 5 // questions with just these words: then it is worth it to look for words that are nearly these
const NOTHING_NEAR: FoundNear = { words: [], requests: [] }

/** Looks through everything the actor may see. */
export async function searchEverything(
  db: Db,
  actor: Actor,
  { typed, language, most = EACH }: { typed: string; language: string; most?: number },
): Promise<Omit<Found, 'settings'>> {
  const [nearToo, { requests }, customers, people, answers, services, work] = await db.together((db) =>
    Promise.all([
      canBeNear(db),
      searchRequests(db, actor, typed),
      recogniseAsYouType(db, actor, typed, most),
      everyPerson(db),
      searchAnswers(db, typed, language, most),
      likelyServices(db, typed, most),
      searchWork(db, actor, typed, most),
    ]),
  )
  const near = nearToo && requests.length < FEW ? await searchNear(db, actor, typed, requests) : NOTHING_NEAR
  const meant = near.words.join(' ')
  return {
    requests: requests.slice(0, most * 2),
    near: { ...near, requests: near.requests.slice(0, most * 2) },
    customers,
    people: people.filter((person) => isAbout(person, typed)).slice(0, most),
    answers: meant && answers.length === 0 ? await searchAnswers(db, meant, language, most) : answers,
    services: meant && services.length === 0 ? await likelyServices(db, meant, most) : services,
    work,
    named: customers.length > 0 || people.some((person) => isNamed(person, typed)),
    now: new Date(),
  }
}

/** Every word typed begins a word of the name, the role, the department or what somebody knows. */
export function isAbout(person: Pick<PersonRow, 'name' | 'role' | 'department' | 'expertise'>, typed: string): boolean {
  const known = wordsOf(`${person.name} ${person.role} ${person.department} ${person.expertise}`)
  const asked = wordsOf(typed)
  return asked.length > 0 && asked.every((word) => known.some((one) => one.startsWith(word)))
}

/** Each word typed begins a word of the name. */
function isNamed(person: Pick<PersonRow, 'name'>, typed: string): boolean {
  const name = wordsOf(person.name)
  const asked = wordsOf(typed)
  return asked.length > 0 && asked.every((word) => name.some((one) => one.startsWith(word)))
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
