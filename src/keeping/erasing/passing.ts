import { redact } from '../../insights/redacting.ts'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { GivenId, Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { removeFiles } from '../../platform/files/removing.ts'
import { due, NOBODY } from '../retention/due.ts'
import type { Kind } from '../retention/kinds.ts'
import { keepings } from '../retention/retaining.ts'
import { eraseCustomer } from './erasing-customers.ts'
import { eraseRequests } from './erasing-requests.ts'

const AT_ONCE = 20 // in one transaction: whoever works meanwhile never waits long
const CUSTOMERS_AT_ONCE = 1 // for each of them every text is looked through, and news waits meanwhile
const MOST_ROUNDS = 500 // a night; the rest follows the next night

type Erase = (tx: Tx, ids: GivenId[]) => Promise<unknown>

const ERASE: Readonly<Record<Kind, Erase>> = {
  questions: (tx, ids) => eraseRequests(tx, system, { ids, because: 'time' }),
  customers: async (tx, ids) => {
    for (const id of ids) await eraseCustomer(tx, system, { id, because: 'time' })
  },
  observations: (tx, ids) => redact(tx, system, ids),
  visits: async (tx, ids) => {
    await tx.run(
      sql`update visit_notes set seen = '', we_learned = '', they_learned = '' where visit_id = any(${ids}::bigint[])`,
    )
    await tx.run(sql`
      update visits set met = '', place = '', invitation = '', thanks = '', cancelled_because = case when cancelled_because is not null then '' end
       where id = any(${ids}::bigint[])`)
  },
  walls: (tx, ids) => tx.run(sql`update walls set sentence = '', page = '' where id = any(${ids}::bigint[])`),
  mails: (tx, ids) => tx.run(sql`delete from mails where id = any(${ids}::bigint[])`),
  drafts: (tx, ids) =>
    tx.run(sql`
      with gone as (delete from held where id = any(${ids}::bigint[]) returning files)
      insert into file_removals (key) select distinct f->>'key' from gone, jsonb_array_elements(gone.files) f where f ? 'key' on conflict do nothing`),
  meetings: async (tx, ids) => {
    await tx.run(sql`delete from meeting_guests where meeting_id = any(${ids}::bigint[])`)
    await tx.run(sql`update meetings set pasted = '' where id = any(${ids}::bigint[])`)
  },
  badges: (tx, ids) => tx.run(sql`delete from badges where id = any(${ids}::bigint[])`),
  colleagues: async (tx, ids) => {
    const photos = await tx.many<{ photo_id: Id<'files'> }>(
      sql`select photo_id from persons where id = any(${ids}::bigint[]) and photo_id is not null`,
    )
    await tx.run(sql`
      update persons set name = ${NOBODY}, first_name = ${NOBODY}, role = '', mail = null, phone = '', expertise = '', photo_id = null, revision = revision + 1
       where id = any(${ids}::bigint[])`)
    await tx.run(sql`delete from former_expertise where person_id = any(${ids}::bigint[])`)
    await removeFiles(
      tx,
      photos.map(({ photo_id }) => photo_id),
    )
  },
}

/**
 * Erases what is past its time, kind by kind and a little at a time. Gives how much of each went. A kind that does not
 * work out stands in the way of no other; it is told at the end.
 */
export async function passTime(db: OrganisationDb): Promise<Partial<Record<Kind, number>>> {
  const gone: Partial<Record<Kind, number>> = {}
  const failed: unknown[] = []
  for (const { kind, days } of await keepings(db))
    gone[kind] = await passKind(db, { kind, days }).catch((error: unknown) => {
      failed.push(error)
      return 0
    })
  if (failed.length > 0) throw failed[0]
  return gone
}

async function passKind(db: OrganisationDb, { kind, days }: { kind: Kind; days: number }): Promise<number> {
  const most = kind === 'customers' ? CUSTOMERS_AT_ONCE : AT_ONCE
  let gone = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ids = await db.transaction(async (tx) => {
      const found = await due(tx, { kind, days, most })
      if (found.length > 0) await ERASE[kind](tx, found)
      return found
    })
    gone += ids.length
    if (ids.length < most) break
  }
  return gone
}
