import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { aboutTheOwner, aboutTheStandIn, namedOn } from '../complaints.ts'
import { requestHandedOver } from '../happenings/owners.ts'
import { isClosed, lockRequest } from '../request.ts'
import { moveTo } from './handing-over.ts'
import { cookOf } from './owning.ts'
import { anotherPerson } from './routing.ts'

const AT_ONCE = 100

/**
 * A complaint that the colleague it is about has, because nobody else was there, goes to somebody else as soon as there
 * is somebody; from then on that colleague does not find it. So does one whose owner is away, when it is about who stands
 * in: that colleague does not see it, and nobody else would look. Runs every minute; twice is fine.
 */
export async function passComplaintsOn(db: OrganisationDb): Promise<void> {
  // From the few complaints on: looking through everything that is open for them took a second of every minute.
  const held = await db.many<{ id: Id<'requests'> }>(sql`
    select r.id from (select distinct request_id from complaints_about) complaint join requests r on r.id = complaint.request_id
     where r.closed_at is null and (${aboutTheOwner} or ${aboutTheStandIn}) order by r.id limit ${AT_ONCE}`)
  for (const { id } of held) await db.transaction((tx) => passOn(tx, id))
}

async function passOn(tx: Tx, id: Id<'requests'>): Promise<void> {
  const request = await lockRequest(tx, system, id)
  const named = await namedOn(tx, id)
  if (isClosed(request) || !named.includes(await cookOf(tx, request.owner_id))) return
  const { words, department_id, closed_service: closed } = request
  const question = { words, departmentId: department_id ?? undefined, not: [...named, request.owner_id] }
  const toId = (closed && (await anotherPerson(tx, { ...question, closed }))) || (await anotherPerson(tx, question))
  if (toId === undefined) return
  const t = await wordsFor(tx, request.language)
  const reason = t(named.includes(request.owner_id) ? 'requests.complaint_passed_on' : 'requests.complaint_passed_away')
  await moveTo(tx, system, request, { toId, reason, as: requestHandedOver })
}
