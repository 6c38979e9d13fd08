import { joinOwners, startTogether } from '../src/improvements/problems/owning.ts'
import { preparedEnding } from '../src/improvements/problems/problem-ending.ts'
import { raise } from '../src/improvements/problems/raising.ts'
import { type Answer, confirmTold } from '../src/improvements/telling/answering.ts'
import { finish } from '../src/improvements/telling/ending.ts'
import { draftsOf, tellAll } from '../src/improvements/telling/telling.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

/** A problem that two customers raised, up to where they were told of it. */
export function tellingScene(w: World) {
  const stateOf = async (id: number) =>
    (await w.db.one<{ state: string }>(sql`select state from problems where id = ${id}`)).state
  /** A problem of Sanne, who reads Dutch, and Otto, who reads English. */
  async function lamp() {
    await w.db.run(sql`update customers set language = 'en' where id = ${w.otto.id}`)
    const asked = await w.ask({
      words: 'Ik zie geen hand voor ogen.',
      ownerId: w.marieke.id,
      serviceId: w.services.hedge,
    })
    const id = await w.act((tx) =>
      raise(tx, w.marieke.actor, {
        title: `Ik zie geen hand voor ogen ${asked.code}`,
        source: { kind: 'request', id: asked.id },
        raisers: [
          { customerId: w.sanne.id, words: 'Ik zie geen hand voor ogen.', requestId: asked.id },
          { customerId: w.otto.id, words: 'It is too dark to cycle.' },
        ],
      }),
    )
    await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
    await w.act((tx) => startTogether(tx, w.marieke.actor, { id }))
    return { id, asked }
  }
  async function draftsNow(id: Id<'problems'>) {
    const ending = await preparedEnding(w.db, id)
    return ending ? await draftsOf(w.db, w.marieke.actor, ending.id) : []
  }
  async function doneAndTold(answer?: { of: 'sanne' | 'otto'; answer: Answer; words?: string }) {
    const { id, asked } = await lamp()
    await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is gedraaid.', did: 'De lamp is gedraaid.' }))
    await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
    const messages = await w.db.many<{ id: number; customer_id: Id<'customers'> }>(sql`
      select m.id, s.customer_id from loop_messages m join raisers s on s.id = m.raiser_id where m.problem_id = ${id}`)
    const of = (who: { id: number }) => messages.find((message) => message.customer_id === who.id)?.id ?? 0
    if (answer) {
      const who = w[answer.of]
      await w.act((tx) =>
        confirmTold(tx, who.actor, { messageId: of(who), answer: answer.answer, words: answer.words }),
      )
    }
    return { id, asked, sannes: of(w.sanne), ottos: of(w.otto) }
  }
  return { stateOf, lamp, draftsNow, doneAndTold }
}
