import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { addFiles } from '../src/requests/adding-files.ts'
import { answer, say } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { judge } from '../src/requests/ending/judging.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { thank } from '../src/requests/ending/thanking.ts'
import { consult } from '../src/requests/owners/consulting.ts'
import { deliberate } from '../src/requests/owners/deliberating.ts'
import { handOver } from '../src/requests/owners/handing-over.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { addStep, startStep } from '../src/requests/steps/stepping.ts'
import type { World } from './world.ts'

const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)

/** Requests of Fatima in every state a colleague can meet; the addresses of all desk pages about them. */
export async function deskPages(w: World): Promise<string[]> {
  const fresh = await w.ask({ words: 'مرحبا، أريد تجديد جواز سفري. '.repeat(80), ownerId: w.fatima.id })
  const { id: working, promiseId } = await inHand(w)
  const done = await w.ask({ ownerId: w.fatima.id })
  await w.act((tx) =>
    close(tx, w.fatima.actor, { id: done.id, outcome: 'done', account: 'Klaar.', nextStep: 'Bel gerust.' }),
  )
  await w.act((tx) => thank(tx, done.asker, { id: done.id, words: 'Wat fijn, dank u wel!' }))
  const no = await w.ask({ ownerId: w.fatima.id })
  await w.act((tx) =>
    sayNo(tx, w.fatima.actor, { id: no.id, partly: true, why: 'Het mag niet.', possible: 'Dit kan wel.' }),
  )
  const again = await w.ask({ ownerId: w.wim.id, words: 'Mijn paspoort is weer zoek' })
  await w.act((tx) =>
    close(tx, w.wim.actor, { id: again.id, outcome: 'done', account: 'Gevonden.', nextStep: 'Bel gerust.' }),
  )
  await w.act((tx) => judge(tx, again.asker, { id: again.id, helped: 'no', words: 'Het ligt er niet.' }))
  const at = (id: number, ...more: string[]) => ['', ...more].map((rest) => `/desk/requests/${id}${rest}`)
  return [
    '/desk',
    '/desk/thanks',
    '/desk/requests',
    '/desk/requests?state=closed&department=1&sort=due',
    '/desk/search',
    '/desk/intake',
    '/desk/wall',
    ...at(fresh.id, '/slip?new=yes'),
    ...at(
      working,
      '/closing',
      '/no',
      '/merging',
      `/merging?into=${fresh.id}`,
      '/timeline',
      `/promises/${promiseId}/late`,
    ),
    ...at(done.id),
    ...at(again.id),
    ...at(no.id, '/timeline'),
  ]
}

/** A step runs, colleagues talk and were asked, a file came along, a promise is near, and it was handed over. */
async function inHand(w: World): Promise<{ id: number; promiseId: number }> {
  const asked = await w.ask({
    words: 'Wanneer wordt de heg bij nummer 12 gesnoeid? Mijn moeder kan er niet langs.',
    expectation: 'Als mijn moeder weer veilig naar de winkel kan.',
    serviceId: w.services.hedge,
    ownerId: w.marieke.id,
  })
  const { id } = asked
  const { id: step } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position limit 1`,
  )
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: step }))
  await w.act((tx) =>
    addStep(tx, w.marieke.actor, {
      id,
      name: 'Hoogwerker',
      because: 'anders komen we er niet bij',
      waitsFor: 'de verhuurder',
    }),
  )
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kom kijken.\nTot morgen!' }))
  await w.act(async (tx) => {
    const messageId = await say(tx, asked.asker, { id, body: 'Fijn. Hierbij een foto.' })
    const files = [new File(['%PDF-1.4 heg'], 'heg & stoep.pdf')]
    await addFiles(tx, asked.asker, w.server.files, { id, files, messageId })
  })
  await w.act((tx) => consult(tx, w.marieke.actor, { id, askedId: w.fatima.id, question: 'Weet jij dit?' }))
  await w.act((tx) =>
    deliberate(tx, w.marieke.actor, {
      id,
      topic: 'de hoogwerker',
      until: inDays(2),
      body: 'Hardop gedacht',
      withheldBecause: 'we nog denken',
    }),
  )
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, {
      id,
      text: 'Het pad is weer vrij voor de rolstoel',
      dueOn: inDays(0),
      stepId: step,
    }),
  )
  await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.fatima.id, reason: 'Fatima is er bij.' }))
  return { id, promiseId }
}
