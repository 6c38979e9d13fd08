import type { OrganisationDb, Tx } from './db.ts'

/** Does work in a transaction of which nothing stays: to see how things would be, or how long it takes. */
export async function undone(db: OrganisationDb, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const over = new Error('done, and undone')
  await db
    .transaction(async (tx) => {
      await work(tx)
      throw over
    })
    .catch((error: Error) => {
      if (error !== over) throw error
    })
}
