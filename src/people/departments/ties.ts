import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'

/** From one person to another, or from one department to another. */
export interface Move<Table extends 'persons' | 'departments'> {
  from: Id<Table>
  to: Id<Table>
}

/**
 * What a room above this one keeps about people and departments. The rooms lend theirs in `rooms.ts`, so that nothing
 * stays behind with somebody who left or with a department that is no more.
 */
export interface Ties {
  /** How many open requests and the like wait for this person. */
  openWorkOf(db: Db, personId: Id<'persons'>): Promise<number>
  movePerson(tx: Tx, actor: Actor, move: Move<'persons'>): Promise<void>
  /** How much is kept under this department that must have a place. */
  keptUnder(db: Db, departmentId: Id<'departments'>): Promise<number>
  moveDepartment(tx: Tx, actor: Actor, move: Move<'departments'>): Promise<void>
}

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)

export const openWorkOf = async (db: Db, ties: readonly Ties[], personId: Id<'persons'>) =>
  total(await Promise.all(ties.map((tie) => tie.openWorkOf(db, personId))))

export const keptUnder = async (db: Db, ties: readonly Ties[], departmentId: Id<'departments'>) =>
  total(await Promise.all(ties.map((tie) => tie.keptUnder(db, departmentId))))
