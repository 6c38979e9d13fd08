import type pg from 'pg'

/**
 * Counts round trips: a statement sent while another is under way on the same connection costs no wait of its own.
 * A test asks how many a page took.
 */
class Waits {
  total = 0
  #underWay = new WeakMap<pg.PoolClient, number>()

  count(client: pg.PoolClient) {
    const before = this.#underWay.get(client) ?? 0
    if (before === 0) this.total++
    this.#underWay.set(client, before + 1)
  }

  settled = (client: pg.PoolClient) => () => {
    this.#underWay.set(client, (this.#underWay.get(client) ?? 1) - 1)
  }
}

export const waits = new Waits()
