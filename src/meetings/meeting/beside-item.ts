import { everyGroup } from '../../customers/groups.ts'
import { standingPromises } from '../../insights/stand-for/standing-promise.ts'
import { allOf } from '../../lib/all-of.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { decisionOnTable } from '../decisions/on-the-table.ts'
import type { ItemRow } from '../items/item.ts'
import { aboutOf, anybodySpoke, choiceFor } from '../lens/sentences.ts'

/**
 * What lies beside an item while it is talked about: other sentences to choose from, the groups and promises an answer may
 * name, and the decision it looks back on, as far as the actor may read it. In one round trip.
 */
export const besideItem = (db: Db, actor: Actor, item: ItemRow | undefined) =>
  db.together((db) =>
    allOf({
      spoken: anybodySpoke(db),
      choice: item && !item.procedural ? choiceFor(db, aboutOf(item), OFFERED) : undefined,
      groups: namesOfGroups(db),
      promises: standingPromises(db),
      back: item && decisionOnTable(db, actor, item),
    }),
  )

const OFFERED = 4

const namesOfGroups = async (db: Db) => (await everyGroup(db)).map(({ name }) => name)
