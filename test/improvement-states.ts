import { pledgeToken } from '../src/improvements/pledges/pledge-links.ts'
import { answerPledge, openCampaign, pledge } from '../src/improvements/pledges/pledging.ts'
import { checkImprovement, doImprovement, planImprovement } from '../src/improvements/problems/improving.ts'
import { contribute, joinOwners, sayWhatItAsks, startTogether } from '../src/improvements/problems/owning.ts'
import { addIdea, bringRaiser, raise } from '../src/improvements/problems/raising.ts'
import { inviteCustomers, postNews } from '../src/improvements/problems/telling-on-the-way.ts'
import { confirmTold } from '../src/improvements/telling/answering.ts'
import { decline, finish } from '../src/improvements/telling/ending.ts'
import { toldToken } from '../src/improvements/telling/links.ts'
import { tellAll } from '../src/improvements/telling/telling.ts'
import { publish } from '../src/improvements/telling/you-said.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { judge } from '../src/requests/ending/judging.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { hitWall } from '../src/requests/walls.ts'
import type { Place } from './every-page-scene.ts'
import type { World } from './world.ts'

const today = dayOf(new Date(), 'Europe/Amsterdam')

/** A customer problem in every state it can be in, and what stands around them: the addresses of all their pages. */
export async function improvementPlaces(w: World): Promise<Place[]> {
  const underway = await solvedTogether(w)
  const done = await told(w)
  const declined = await saidNo(w)
  const silent = await problem(w, 'Zzz')
  await w.db.run(sql`update problems set changed_at = now() - interval '40 days' where id = ${silent.id}`)
  await learntFrom(w)
  const intention = await intentions(w)
  const as = w.marieke
  const everything = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.sanne.id))}` }
  return [
    ...['', '/ending', '/ending?ending=declined', '/ending?ending=merged'].map((rest) => ({
      path: `/desk/improvements/${underway.id}${rest}`,
      as,
    })),
    ...[done, declined, silent].map(({ id }) => ({ path: `/desk/improvements/${id}`, as })),
    { path: `/desk/improvements/${done.id}/telling`, as },
    { path: '/desk/improvements?state=ended', as },
    { path: `/desk/improvements?department=${w.departments.green}`, as },
    { path: '/desk/improvements/telling', as },
    { path: '/desk/improvements/learning', as },
    { path: `/desk/improvements/new?from=request&source=${underway.asked}`, as },
    { path: '/desk/pledges', as },
    { path: `/desk/pledges/new?problem=${underway.id}`, as },
    { path: '/desk/pledges/review', as },
    { path: `/desk/pledges/${intention.id}?answer=dropped`, as },
    { path: `/pledged/${intention.token}` },
    { path: `/pledged/${intention.token}?said=1` },
    { path: `/told/${done.token}` },
    { path: `/told/${done.token}?answer=not` },
    { path: `/told/${declined.token}` },
    { path: `/track/${done.track}` },
    { path: `/track/${underway.track}` },
    { path: `/track/${(await w.ask({ serviceId: w.services.hedge, customerId: w.otto.id })).token}` },
    { path: '/mine', as: everything },
    { path: '/you-said' },
  ]
}

async function problem(w: World, words: string) {
  const asked = await w.ask({ words, ownerId: w.marieke.id, serviceId: w.services.hedge })
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: words,
      moment: 'waiting',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words, requestId: asked.id }],
    }),
  )
  return { id, asked: asked.id, track: asked.token }
}

/** Under way: two owners, stories, a plan that was done and checked, one that runs, news, an idea; others may join. */
async function solvedTogether(w: World) {
  const one = await problem(w, 'Rollator! Stoep?')
  const { id } = one
  await w.act(async (tx) => {
    const { actor } = w.marieke
    await bringRaiser(tx, actor, { id, raiser: { customerId: w.otto.id, words: '' } })
    await joinOwners(tx, actor, { id, departmentId: w.departments.green })
    await joinOwners(tx, w.fatima.actor, { id, departmentId: w.departments.passports })
    await sayWhatItAsks(tx, actor, { id, departmentId: w.departments.green, words: 'Snoeischaar' })
    await contribute(tx, w.wim.actor, { id })
    await startTogether(tx, actor, { id })
    const improvementId = await planImprovement(tx, actor, {
      id,
      kind: 'process',
      structural: false,
      plan: 'Snoeien',
      dueOn: addDays(today, 9),
    })
    await doImprovement(tx, actor, { id, improvementId, done: 'Gesnoeid' })
    await checkImprovement(tx, actor, {
      id,
      improvementId,
      customersSay: 'Prima!',
      learned: 'Voorjaar',
      next: 'Herhalen',
    })
    await planImprovement(tx, actor, { id, kind: 'service', structural: true, plan: 'Kalender' })
    await postNews(tx, actor, { id, words: 'Snoeischaar besteld', forRaisers: true })
    await addIdea(tx, actor, { id, words: 'Heggenkalender' })
    await inviteCustomers(tx, actor, { id, invites: true })
  })
  return one
}

/** Done, told, answered, and for everybody to read. */
async function told(w: World) {
  const one = await problem(w, 'Lantaarn? Donker!')
  await w.act((tx) =>
    finish(tx, w.marieke.actor, { id: one.id, words: 'Lantaarn gerepareerd', did: 'Lantaarn gerepareerd' }),
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id: one.id }))
  const message = await messageOf(w, one.id)
  await w.act((tx) => confirmTold(tx, w.sanne.actor, { messageId: message.id, answer: 'partly', words: 'Bijna' }))
  await w.act((tx) => publish(tx, w.marieke.actor, { id: one.id, said: 'Lantaarn', did: 'Gerepareerd' }))
  return { ...one, token: toldToken(w.db.organisation, message) }
}

async function saidNo(w: World) {
  const one = await problem(w, 'Zwembad? Zondag!')
  const no = {
    id: one.id,
    words: 'Badmeesters',
    reason: 'money' as const,
    possible: 'Zaterdag',
    lookAgainOn: addDays(today, 90),
  }
  await w.act((tx) => decline(tx, w.marieke.actor, no))
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id: one.id }))
  await w.act((tx) => publish(tx, w.marieke.actor, { id: one.id, said: 'Zwembad', did: 'Badmeesters' }))
  await w.db.run(sql`update problem_endings set look_again_on = current_date where problem_id = ${one.id}`)
  return { ...one, token: toldToken(w.db.organisation, await messageOf(w, one.id)) }
}

const messageOf = (w: World, problemId: number) =>
  w.db.one<{ id: Id<'loop_messages'>; raiser_id: Id<'raisers'> }>(
    sql`select id, raiser_id from loop_messages where problem_id = ${problemId} order by id limit 1`,
  )

/** Walls, three questions alike, a no that helped nobody, questions we have nothing for, an insight nobody used. */
async function learntFrom(w: World) {
  for (const sentence of ['Knop?', 'Formulier?', 'Scherm?', 'Wachtrij?', 'Brief?', 'Balie?', 'Knop?'])
    await w.act((tx) => hitWall(tx, w.sanne.actor, { sentence }))
  for (const where of ['school', 'kerk', 'bakker'])
    await w.ask({ words: `Klimop brandkraan ${where}`, serviceId: w.services.hedge })
  const no = await w.ask({ serviceId: w.services.hedge, ownerId: w.marieke.id })
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id: no.id, partly: false, why: 'Regel', possible: 'Alternatief' }))
  await w.act((tx) => judge(tx, no.asker, { id: no.id, helped: 'no', words: 'Boos!' }))
  for (const words of ['Kippenhok voortuin?', 'Voortuin kippenhok!', 'Zweefvliegtuig?']) {
    const { id } = await w.ask({ words })
    await w.db.run(sql`update requests set service_version_id = null where id = ${id}`)
  }
  await w.db.run(sql`
    insert into insights (statement, type, pane, fresh_until, published_at)
    values ('Donker', 'need', 'wants', current_date + 365, now() - interval '100 days')`)
}

/** One's own, one that is due, and a season of everybody. */
async function intentions(w: World) {
  const given = {
    kind: 'window' as const,
    words: 'Meelopen',
    forWhom: 'Sanne',
    willNotice: 'Stoep',
    dueOn: addDays(today, 20),
  }
  const id = await w.act((tx) => pledge(tx, w.marieke.actor, given))
  await w.db.run(sql`update pledges set due_on = current_date where id = ${id}`)
  const kept = await w.act((tx) => pledge(tx, w.marieke.actor, { ...given, kind: 'together', shared: true }))
  await w.act((tx) => answerPledge(tx, w.marieke.actor, { id: kept, answer: 'partly', words: 'Halverwege' }))
  await w.act((tx) =>
    openCampaign(tx, w.ada.actor, {
      name: 'Zonnedam',
      question: 'Zonnedam?',
      closesOn: addDays(today, 20),
      own: given,
    }),
  )
  return { id, token: pledgeToken(w.db.organisation, { id, person_id: w.marieke.id }) }
}
