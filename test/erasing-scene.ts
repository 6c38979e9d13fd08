import { sql } from '../src/platform/database/sql.ts'
import { answer } from '../src/requests/conversing.ts'
import { openScene, type Scene } from './audiences-scene.ts'
import type { World } from './world.ts'

/** Customers who can be erased, and whether a word of theirs is left in a file. */
export function erasingScene(w: World) {
  /** Somebody with one of everything, whose question is done. Their name is one of a kind. */
  async function somebody(name: string): Promise<Scene> {
    const scene = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
    await w.act(async (tx) => {
      await tx.run(sql`update customers set name = ${name} where id = ${scene.customer}`)
      await tx.run(
        sql`insert into contact_ways (customer_id, kind, value, normalised) values (${scene.customer}, 'phone', '06 98 76 54 32', '+31698765432')`,
      )
      await answer(tx, w.marieke.actor, { id: scene.id, body: `Geachte ${name}, wij bellen 06 98 76 54 32.` })
      await tx.run(
        sql`insert into canned_texts (shortcut, title, body) values (${`los-${scene.id}`}, 'Los', 'Niemands naam')`,
      )
    })
    const other = await w.ask({ customerId: w.otto.id, words: `Mijn buurvrouw ${name} zei dat ik u moest bellen.` })
    await w.act((tx) => tx.run(sql`update customers set situation = 'Rustig' where id = ${other.customer_id}`))
    await w.hearNews()
    await w.hearWords()
    await w.act((tx) => tx.run(sql`update sketches set drawing_id = null`)) // the scene draws with their face
    await w.act((tx) => tx.run(sql`update requests set closed_at = now() where id = ${scene.id}`))
    return scene
  }
  return { somebody }
}
