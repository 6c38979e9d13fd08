import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { namedOn } from '../complaints.ts'
import { anotherPerson } from '../owners/routing.ts'
import type { RequestRow } from '../request.ts'
import { openAgain } from './reopening.ts'

/** "Not helped" and "look again" go to another person once together; after that the ways on are independent ones. */
export async function secondLookUsed(db: Db, requestId: Id<'requests'>): Promise<boolean> {
  const { used } = await db.one<{ used: boolean }>(sql`
    select exists (select from reopenings where request_id = ${requestId} and because in ('not_helped', 'look_again')) as used`)
  return used
}

type Looked = Pick<RequestRow, 'id' | 'words' | 'department_id' | 'closed_service' | 'owner_id'>

/**
 * Who can look at it with other eyes: not the one who decided, the same department first, somebody who is there.
 * Nobody when there is nobody else (for a closed service: in its department).
 */
export async function whoLooksAgain(
  db: Db,
  request: Looked,
  deciderId: Id<'persons'>,
): Promise<Id<'persons'> | undefined> {
  const question = {
    words: request.words,
    departmentId: request.department_id ?? (await departmentOf(db, deciderId)),
    closed: request.closed_service,
    departmentFirst: true,
  }
  const named = await namedOn(db, request.id)
  const fresh = await anotherPerson(db, { ...question, not: [deciderId, request.owner_id, ...named] })
  return fresh ?? (await anotherPerson(db, { ...question, not: [deciderId, ...named] }))
}

/** Of a question that is of no service: where who decided works. Its words would take it to somebody who never had to do with it. */
async function departmentOf(db: Db, personId: Id<'persons'>): Promise<Id<'departments'> | undefined> {
  const { id } = await db.one<{ id: Id<'departments'> | null }>(
    sql`select min(department_id) as id from memberships where person_id = ${personId}`,
  )
  return id ?? undefined
}

interface SecondLook {
  because: 'not_helped' | 'look_again'
  words: string
}

/** Reopens for a second look by another person, the one named with the no if that is possible. Says who, or nobody. */
export async function lookWithOtherEyes(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  look: SecondLook,
): Promise<number | undefined> {
  const closure = await tx.one<{ closed_by: Id<'persons'>; named_id: Id<'persons'> | null }>(sql`
    select c.closed_by, case when acting.person_id is null and p.left_at is null then n.look_again_id end as named_id
      from closures c left join noes n on n.closure_id = c.id
      left join persons p on p.id = n.look_again_id left join acting on acting.person_id = p.id
     where c.request_id = ${request.id} order by c.id desc limit 1`)
  const ownerId = closure.named_id ?? (await whoLooksAgain(tx, request, closure.closed_by))
  if (ownerId) await openAgain(tx, actor, request, { because: look.because, reason: look.words, ownerId })
  return ownerId
}
