import { publishAnswer } from '../src/answers/publishing.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { addFiles } from '../src/requests/adding-files.ts'
import { answer } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { inviteFollower } from '../src/requests/following.ts'
import { deliberate } from '../src/requests/owners/deliberating.ts'
import { proposeNewDate } from '../src/requests/promises/promise-moving.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { startStep } from '../src/requests/steps/stepping.ts'
import type { World } from './world.ts'

type Asked = Awaited<ReturnType<World['ask']>>

const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)

/** One request in each state a customer can meet, and an answer to read: the addresses of all their pages. */
export async function customerPages(w: World): Promise<string[]> {
  const { slug } = await w.act((tx) =>
    publishAnswer(tx, w.marieke.actor, { question: 'Wanneer snoeit u heggen?', body: 'In **juni** en oktober.' }),
  )
  const [fresh, working, asking, done, no] = [
    await freshly(w),
    await workedOn(w),
    await theirTurn(w),
    await ended(w),
    await refused(w),
  ]
  const sealed = await w.ask({ words: 'Kan ik bijstand krijgen voor een bril?' })
  const at = ({ token }: Asked, ...more: string[]) => ['', ...more].map((rest) => `/track/${token}${rest}`)
  return [
    `/answers/${slug}`,
    ...at(fresh, '/receipt'),
    ...at(working, '/road'),
    ...at(asking),
    ...at(done, '?helped=yes', '/account'),
    ...at(no),
    ...at(sealed, '/receipt', '/unlocking'),
  ]
}

const freshly = (w: World) => w.ask({ words: 'مرحبا، أريد تجديد جواز سفري. '.repeat(80) })

/** Somebody is on it: a step runs, something is talked over, a neighbour follows, a new date waits for consent. */
export async function workedOn(w: World): Promise<Asked> {
  const asked = await w.ask({
    words: 'Wanneer wordt de heg bij nummer 12 gesnoeid?',
    expectation: 'Dat mijn moeder erlangs kan',
  })
  const { id } = asked
  const step = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position limit 1`,
  )
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: step.id }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kom morgen kijken.' }))
  await w.act((tx) => addFiles(tx, asked.asker, w.server.files, { id, files: [new File(['heg'], 'heg.txt')] }))
  await w.act((tx) =>
    deliberate(tx, w.marieke.actor, {
      id,
      topic: 'de hoogwerker',
      until: inDays(3),
      withheldBecause: 'we denken hardop',
    }),
  )
  await w.act((tx) =>
    inviteFollower(tx, asked.asker, { id, name: 'Buurvrouw An', mail: 'an@example.org', mayWrite: false }),
  )
  const promiseId = await w.act((tx) =>
    promiseSomething(tx, w.marieke.actor, { id, text: 'Pad vrij', dueOn: inDays(5) }),
  )
  await w.act((tx) =>
    proposeNewDate(tx, w.marieke.actor, { id, promiseId, dueOn: inDays(9), reason: 'De hoogwerker staat in Zuid.' }),
  )
  return asked
}

export async function theirTurn(w: World): Promise<Asked> {
  const asked = await w.ask({ words: 'Er ligt een tak op de stoep' })
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'In welke straat?', asks: true }))
  return asked
}

export async function ended(w: World): Promise<Asked> {
  const asked = await w.ask({ words: 'De heg is te hoog', expectation: 'Licht in de kamer' })
  const { id } = asked
  await w.act((tx) =>
    close(tx, w.marieke.actor, {
      id,
      outcome: 'done',
      account: 'De heg is gesnoeid.\nDe takken zijn weg.',
      nextStep: 'In het voorjaar weer.',
      cost: '€ 40',
      letGo: 'het is gedaan',
    }),
  )
  return asked
}

export async function refused(w: World): Promise<Asked> {
  const asked = await w.ask({ words: 'Mag de heg van de buren helemaal weg?' })
  const { id } = asked
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, {
      id,
      partly: false,
      why: 'De heg is niet van u.',
      possible: 'Praten met de buren.\nWij snoeien de kant van de stoep.',
      account: 'We keken naar de grens.',
    }),
  )
  return asked
}
