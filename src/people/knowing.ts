import type { TopicalWord } from '../language/subjects/question-words.ts'
import { plain } from '../language/subjects/stems.ts'
import { indexOf, type Match, matchesIn, type SubjectIndex } from '../language/subjects/subject-index.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { kept } from '../platform/database/kept.ts'
import { sql } from '../platform/database/sql.ts'
import { soundsLikeFrontDesk } from './departments/front-desk.ts'

/** Who works here, and what people and departments are about, ready to be asked. */
export interface Known {
  /** Everybody who works here. */
  here: readonly Colleague[]
  /** By what people say they know and do. */
  people: SubjectIndex<Id<'persons'>>
  /** By the names of departments and what they are about. */
  departments: SubjectIndex<Id<'departments'>>
  members: readonly Member[]
  /** The department that takes what fits nowhere. */
  frontDeskId: Id<'departments'> | undefined
}

/** Somebody who works here, as far as it matters to where a question goes. */
export interface Colleague {
  id: Id<'persons'>
  first_name: string
  /** The first name and the last, as they are compared; what stands between ("de", "van der") names nobody. */
  names: readonly string[]
  administrator: boolean
  takes_questions: boolean
  /** Never came in yet: nobody would read it. */
  awaited: boolean
}

type Member = { person_id: Id<'persons'>; department_id: Id<'departments'> }

// What people say they know counts whole; what their work is called half.
const OWN = { expertise: 1, role: 0.5 }
const DEPARTMENT = { name: 1.1, about: 0.8 }
const OF_DEPARTMENT = 0.3 // of what a department is about, each of its people knows something

const STAMP = sql`
  select concat_ws(' ',
    (select coalesce(sum(hashtextextended(concat_ws(' ', id, name, first_name, administrator, takes_questions, awaited_since is null, expertise, role), 0)), 0)
       from persons where left_at is null),
    (select coalesce(sum(hashtextextended(concat_ws(' ', id, name, about), 0)), 0) from departments where closed_at is null),
    (select coalesce(sum(hashtextextended(concat_ws(' ', person_id, department_id), 0)), 0) from memberships),
    (select front_desk_id from settings))`

/** Kept in memory, and made anew when any of it changed: costs one wait, which goes along with other reads. */
export const knownBy = (db: Db): Promise<Known> => kept(db, { name: 'people', stamp: STAMP, make: readKnown })

async function readKnown(db: Db): Promise<Known> {
  const [people, departments, members, { front_desk_id }] = await db.together((db) =>
    Promise.all([
      db.many<Omit<Colleague, 'names'> & { name: string; expertise: string; role: string }>(sql`
        select id, name, first_name, administrator, takes_questions, awaited_since is not null as awaited, expertise, role
          from persons where left_at is null`),
      db.many<{ id: Id<'departments'>; name: string; about: string }>(
        sql`select id, name, about from departments where closed_at is null order by lower(name), id`,
      ),
      db.many<Member>(sql`select person_id, department_id from memberships`),
      db.one<{ front_desk_id: Id<'departments'> | null }>(sql`select front_desk_id from settings`),
    ]),
  )
  const frontDesk = departments.find(({ id }) => id === front_desk_id) ?? soundsLikeFrontDesk(departments)
  return {
    here: people.map((one) => ({ ...one, names: namesOf(one) })),
    frontDeskId: frontDesk?.id,
    people: indexOf(
      people.map(({ id, expertise, role }) => ({
        id,
        group: id,
        texts: [
          [expertise, OWN.expertise],
          [role, OWN.role],
        ],
      })),
    ),
    departments: indexOf(
      departments.map(({ id, name, about }) => ({
        id,
        group: id,
        texts: [
          [name, DEPARTMENT.name],
          [about, DEPARTMENT.about],
        ],
      })),
    ),
    members,
  }
}

const namesOf = ({ name, first_name }: { name: string; first_name: string }) =>
  [first_name, ...name.split(/\s+/).slice(-1)].map(plain).filter((one) => one.length > 2)

/** How much of a question somebody knows: by what they filled in themselves, and with what their department is about. */
export interface Knowledge {
  person_id: Id<'persons'>
  own: number
  all: number
}

export function whoKnows({ people, departments, members }: Known, topical: readonly TopicalWord[]): Knowledge[] {
  const known = new Map<Id<'persons'>, Knowledge>()
  const of = (id: Id<'persons'>) => known.get(id) ?? { person_id: id, own: 0, all: 0 }
  for (const { id, score } of matchesIn(people, topical)) known.set(id, { person_id: id, own: score, all: score })
  const about = new Map(matchesIn(departments, topical).map(({ id, score }) => [id, score]))
  for (const { person_id, department_id } of members) {
    const { own, all } = of(person_id)
    const together = own + OF_DEPARTMENT * (about.get(department_id) ?? 0)
    if (together > all) known.set(person_id, { person_id, own, all: together })
  }
  return [...known.values()]
}

/** The departments a question is about by their own words, best first. */
export const departmentsAbout = ({ departments }: Known, topical: readonly TopicalWord[]): Match<Id<'departments'>>[] =>
  matchesIn(departments, topical)
