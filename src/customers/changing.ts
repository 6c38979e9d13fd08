import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict } from '../platform/refusal.ts'
import type { CustomerRow } from './customer.ts'
import { customerChanged } from './happenings.ts'
import { lockCustomer } from './locking.ts'

/** What is left out stays. `revision` is the one that was on the screen: somebody else may have been first. */
export interface CustomerChange {
  id: Id<'customers'>
  revision?: number | undefined
  kind?: CustomerRow['kind'] | undefined
  name?: string | undefined
  /** How they like to be addressed: "mevrouw De Wit", "Sanne". */
  called?: string | undefined
  language?: string | undefined
  /** Who they are, in their own words. */
  ownWords?: string | undefined
  /** What they are after. */
  goals?: string | undefined
  /** What else goes on for them. */
  situation?: string | undefined
}

/** Changes who a customer is to us. The customer reads along: they see that it was changed, and by whom. */
export async function changeCustomer(tx: Tx, actor: Actor, { id, revision, ...change }: CustomerChange): Promise<void> {
  const known = await lockCustomer(tx, actor, id)
  if (revision !== undefined && known.revision !== revision) throw conflict('customers.changed_meanwhile')

  await tx.run(sql`
    update customers set kind = ${change.kind ?? known.kind}, name = ${change.name ?? known.name}, called = ${change.called ?? known.called},
           language = ${change.language ?? known.language}, own_words = ${change.ownWords ?? known.own_words},
           goals = ${change.goals ?? known.goals}, situation = ${change.situation ?? known.situation}, revision = revision + 1
     where id = ${id}`)
  await record(tx, actor, customerChanged, id)
}
