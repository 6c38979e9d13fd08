import { FIRST } from '../../language/languages.ts'
import { normaliseMail } from '../../lib/contact.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { ifTaken } from '../../platform/database/mishaps.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, invalid, refused } from '../../platform/refusal.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { belongTo } from '../departments/membership.ts'
import { personAdded, personChanged } from '../happenings.ts'
import { sayExpertise } from '../profile/expertise.ts'
import { lockPerson } from '../profile/profile.ts'

/** What an administrator knows of somebody who works here. */
export interface Employed {
  name: string
  /** What customers read when they see a name; without it the first word of the name. */
  firstName: string
  role: string
  mail: string
  expertise: string
  departmentIds: readonly number[]
  /** Which departments they lead. */
  leadIds?: readonly number[] | undefined
  /** Since when they work here, as far as somebody said. A day. */
  employedSince?: string | undefined
  takesQuestions: boolean
  administrator: boolean
  language?: string | undefined
}

/** Adds somebody who works here. Coming in begins with an invitation or a card; until then nothing is theirs. */
export async function addPerson(tx: Tx, actor: Actor, given: Employed): Promise<Id<'persons'>> {
  mustAdminister(actor)
  const mail = mailIn(given)
  if (mail && (await personWith(tx, mail))) throw mailTaken()

  const { id } = await tx
    .one<{ id: Id<'persons'> }>(sql`
    insert into persons (name, first_name, role, mail, expertise, takes_questions, administrator, language, display, awaited_since,
                         employed_since, expertise_since)
    values (${given.name}, ${firstNameOf(given)}, ${given.role}, ${mail}, ${given.expertise}, ${given.takesQuestions},
            ${given.administrator}, ${given.language ?? FIRST}, (select display_default from settings), now(),
            ${given.employedSince ?? null}::date, now())
    returning id`)
    .catch(ifTaken(mailTaken()))
  await belongTo(tx, { ...given, personId: id })
  await record(tx, actor, personAdded, id)
  return id
}

/** Changes what an administrator knows of somebody. Refuses when somebody else changed it meanwhile, and the last administrator. */
export async function changePerson(
  tx: Tx,
  actor: Actor,
  given: Employed & { id: Id<'persons'>; revision: number },
): Promise<void> {
  mustAdminister(actor)
  const before = await lockPerson(tx, given.id)
  if (before.revision !== given.revision) throw conflict('people.changed_meanwhile')
  if (before.administrator && !given.administrator) await mustNotBeLast(tx, given.id)
  const mail = mailIn(given)
  const holder = mail ? await personWith(tx, mail) : undefined
  if (holder && holder !== given.id) throw mailTaken()

  await tx
    .run(sql`
    update persons set name = ${given.name}, first_name = ${firstNameOf(given)}, role = ${given.role}, mail = ${mail},
           takes_questions = ${given.takesQuestions}, administrator = ${given.administrator},
           employed_since = ${given.employedSince ?? null}::date, revision = revision + 1
     where id = ${given.id}`)
    .catch(ifTaken(mailTaken()))
  await sayExpertise(tx, given.id, given.expertise)
  await belongTo(tx, { ...given, personId: given.id })
  await record(tx, actor, personChanged, given.id, { administrator: given.administrator })
}

/** There must always be somebody who can let others in. Locks all administrators, so that the last two cannot go at once. */
export async function mustNotBeLast(tx: Tx, personId: Id<'persons'>): Promise<void> {
  const administrators = await tx.many<{ id: Id<'persons'> }>(
    sql`select id from persons where administrator and left_at is null order by id for update`,
  )
  if (!administrators.some(({ id }) => id !== personId)) throw refused('people.last_administrator')
}

const firstNameOf = ({ name, firstName }: Employed) => firstName || (name.split(/\s+/)[0] ?? name)

function mailIn({ mail }: Employed): string | null {
  if (mail === '') return null
  const normal = normaliseMail(mail)
  if (!normal) throw invalid({ mail: 'people.mail_unreadable' })
  return normal
}

const mailTaken = () => invalid({ mail: 'people.mail_taken' })

async function personWith(tx: Tx, mail: string): Promise<number | undefined> {
  return (await tx.maybe<{ id: Id<'persons'> }>(sql`select id from persons where mail = ${mail}`))?.id
}

const NEW_FOR = 183 // days: about as long as the customers of an organisation are new to somebody

/** Who is new here, with since when; as far as somebody said. */
export async function newHere(db: Db): Promise<Map<number, string>> {
  const rows = await db.many<{ id: number; since: string }>(sql`
    select id, employed_since as since from persons
     where left_at is null and employed_since > ${today} - ${NEW_FOR}::int order by employed_since desc limit 200`)
  return new Map(rows.map(({ id, since }) => [id, since]))
}
