import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Doing, idOf, type Plot, pick, playStories } from '../../test/stories.ts'
import { WORDS } from '../../test/verbs.ts'
import { world } from '../../test/world.ts'
import { addDays } from '../lib/days.ts'
import { dayOf } from '../lib/time.ts'
import { type Actor, system, visitor } from '../platform/actor.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { declineOwning, takeOwnerOff } from './problems/asked.ts'
import { ENDINGS } from './problems/endings.ts'
import { checkImprovement, doImprovement, planImprovement } from './problems/improving.ts'
import { contribute, joinOwners, sayWhatItAsks, startTogether, stopContributing, takeLead } from './problems/owning.ts'
import { findProblemFor, isOpen, type ProblemRow } from './problems/problem.ts'
import { endingOf, preparedEnding } from './problems/problem-ending.ts'
import { raisersOf } from './problems/raiser.ts'
import { addIdea, bringAsker, bringRaiser, linkSource, meToo, raise } from './problems/raising.ts'
import { sourcesOf } from './problems/sources.ts'
import { inviteCustomers, postNews } from './problems/telling-on-the-way.ts'
import { confirmTold } from './telling/answering.ts'
import { decline, finish, letGoOfEnding, merge } from './telling/ending.ts'
import { draftsOf, tell, tellAll } from './telling/telling.ts'
import { publish, withdraw } from './telling/you-said.ts'

const w = await world()

interface Scene {
  problem: ProblemRow
  other: ProblemRow
  /** Of Sanne. */
  openAsked: Id<'requests'>
  /** Of Otto, through the closed service. */
  closedAsked: Id<'requests'>
  improvements: { id: number }[]
  letters: { id: number; customer_id: Id<'customers'>; sent: boolean }[]
}

const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)
const departments = Object.values(w.departments)
const departmentOf = ({ other }: Doing<string>) => departments[other % departments.length] ?? NO_ID
const customers = [w.sanne, w.otto]
const customerOf = ({ one }: Doing<string>) => customers[one % 2]?.id ?? NO_ID
const colleagues = [w.marieke, w.joost, w.fatima, w.wim, w.ada]
const id = ({ problem }: Scene) => problem.id

const verbs = {
  bringRaiser: (tx, actor, scene, doing) =>
    bringRaiser(tx, actor, { id: id(scene), raiser: { customerId: customerOf(doing), words: doing.yes ? WORDS : '' } }),
  bringAsker: (tx, actor, scene, { yes }) =>
    bringAsker(tx, actor, { id: id(scene), requestId: yes ? scene.openAsked : scene.closedAsked }),
  meToo: (tx, actor, scene, { yes }) => meToo(tx, actor, { id: id(scene), words: yes ? WORDS : '' }),
  addIdea: (tx, actor, scene) => addIdea(tx, actor, { id: id(scene), words: WORDS }),
  linkSource: (tx, actor, scene, { yes }) =>
    linkSource(tx, actor, {
      id: id(scene),
      source: { kind: 'request', id: yes ? scene.openAsked : scene.closedAsked },
    }),
  joinOwners: (tx, actor, scene, doing) =>
    joinOwners(tx, actor, {
      id: id(scene),
      departmentId: departmentOf(doing),
      asksOfUs: doing.yes ? WORDS : undefined,
    }),
  sayWhatItAsks: (tx, actor, scene, doing) =>
    sayWhatItAsks(tx, actor, { id: id(scene), departmentId: departmentOf(doing), words: WORDS }),
  declineOwning: (tx, actor, scene, doing) =>
    declineOwning(tx, actor, { id: id(scene), departmentId: departmentOf(doing), words: WORDS }),
  takeOwnerOff: (tx, actor, scene, doing) =>
    takeOwnerOff(tx, actor, { id: id(scene), departmentId: departmentOf(doing) }),
  contribute: (tx, actor, scene) => contribute(tx, actor, { id: id(scene) }),
  stopContributing: (tx, actor, scene) => stopContributing(tx, actor, { id: id(scene) }),
  takeLead: (tx, actor, scene, { other, yes }) =>
    takeLead(tx, actor, { id: id(scene), personId: yes ? colleagues[other % colleagues.length]?.id : undefined }),
  startTogether: (tx, actor, scene) => startTogether(tx, actor, { id: id(scene) }),
  postNews: (tx, actor, scene, { yes }) => postNews(tx, actor, { id: id(scene), words: WORDS, forRaisers: yes }),
  inviteCustomers: (tx, actor, scene, { yes }) => inviteCustomers(tx, actor, { id: id(scene), invites: yes }),
  planImprovement: (tx, actor, scene, { yes }) =>
    planImprovement(tx, actor, { id: id(scene), kind: 'service', structural: yes, plan: WORDS }),
  doImprovement: (tx, actor, scene, { one }) =>
    doImprovement(tx, actor, { id: id(scene), improvementId: idOf(scene.improvements, one), done: WORDS }),
  checkImprovement: (tx, actor, scene, { one }) =>
    checkImprovement(tx, actor, {
      id: id(scene),
      improvementId: idOf(scene.improvements, one),
      customersSay: WORDS,
      learned: WORDS,
      next: WORDS,
    }),
  finish: (tx, actor, scene, { yes }) =>
    finish(tx, actor, { id: id(scene), words: WORDS, did: WORDS, withoutAsked: yes ? WORDS : undefined }),
  decline: (tx, actor, scene, { other, yes }) =>
    decline(tx, actor, {
      id: id(scene),
      words: WORDS,
      reason: 'money',
      possible: WORDS,
      lookAgainOn: inDays(other),
      withoutAsked: yes ? WORDS : undefined,
    }),
  merge: (tx, actor, scene, { yes }) =>
    merge(tx, actor, yes ? { id: scene.other.id, intoId: id(scene) } : { id: id(scene), intoId: scene.other.id }),
  letGoOfEnding: (tx, actor, scene) => letGoOfEnding(tx, actor, { id: id(scene) }),
  tell: (tx, actor, scene, { one }) =>
    tell(tx, actor, { id: id(scene), messageId: idOf(scene.letters, one), words: WORDS }),
  tellAll: (tx, actor, scene) => tellAll(tx, actor, { id: id(scene) }),
  confirmTold: (tx, actor, scene, { one, other, yes }) =>
    confirmTold(tx, actor, {
      messageId: idOf(scene.letters, one),
      answer: (['solved', 'partly', 'not'] as const)[other % 3] ?? 'not',
      words: yes ? WORDS : '',
    }),
  publish: (tx, actor, scene) => publish(tx, actor, { id: id(scene), said: WORDS, did: WORDS }),
  withdraw: (tx, actor, scene) => withdraw(tx, actor, { id: id(scene) }),
} satisfies Plot<Scene, string>['verbs']

type Name = keyof typeof verbs

const CUSTOMERS: ReadonlySet<Name> = new Set<Name>(['meToo', 'confirmTold'])

async function begin(): Promise<Scene> {
  const open = await w.ask({ words: WORDS, serviceId: w.services.hedge })
  const closed = await w.ask({ words: WORDS, serviceId: w.services.benefit, customerId: w.otto.id })
  const [first, second] = await w.act(async (tx) => {
    const source = { kind: 'request', id: open.id } as const
    const raisers = [{ customerId: w.sanne.id, words: WORDS, requestId: open.id }]
    const one = await raise(tx, w.marieke.actor, { title: WORDS, asIs: true, source, raisers })
    return [one, await raise(tx, w.fatima.actor, { title: WORDS, asIs: true })]
  })
  return await see(first ?? 0, second ?? 0, { openAsked: open.id, closedAsked: closed.id })
}

async function see(
  one: Id<'problems'>,
  other: Id<'problems'>,
  asked: Pick<Scene, 'openAsked' | 'closedAsked'>,
): Promise<Scene> {
  const [problem, second] = [await findProblemFor(w.db, system, one), await findProblemFor(w.db, system, other)]
  assert.ok(problem && second)
  const improvements = await w.db.many<{ id: Id<'improvements'> }>(
    sql`select id from improvements where problem_id = ${one} order by id`,
  )
  const letters = await w.db.many<Scene['letters'][number]>(sql`
    select m.id, s.customer_id, m.sent_at is not null as sent from loop_messages m join raisers s on s.id = m.raiser_id
     where m.problem_id = ${one} order by m.id`)
  return { ...asked, problem, other: second, improvements, letters }
}

/** Somebody of each department. */
const OF = new Map([
  [w.departments.green, w.joost.actor],
  [w.departments.passports, w.fatima.actor],
  [w.departments.benefits, w.wim.actor],
])

/** Who came through the closed service is told by somebody who may open their question. */
const suited = (doing: Doing<Name>, scene: Scene): Actor => {
  const { verb, one, other } = doing
  if (verb === 'declineOwning') return OF.get(departmentOf(doing)) ?? visitor
  if (!CUSTOMERS.has(verb)) return scene.problem.closed_service || other % 4 === 0 ? w.wim.actor : w.marieke.actor
  const letter = pick(scene.letters, one)
  return verb === 'confirmTold' && letter?.customer_id === w.sanne.id ? w.sanne.actor : w.otto.actor
}

/** A customer does only what customers do: they see no board. */
const maySee = async (actor: Actor, { problem, other }: Scene, { verb, yes }: Doing<Name>) => {
  if (actor.kind === 'customer') return CUSTOMERS.has(verb)
  const about = verb === 'merge' && yes ? other : problem
  return (await findProblemFor(w.db, actor, about.id)) !== undefined
}

async function holds(scene: Scene) {
  for (const { id } of [scene.problem, scene.other]) {
    const problem = await findProblemFor(w.db, system, id)
    assert.ok(problem)
    await holdsOf(problem)
  }
}

async function holdsOf(problem: ProblemRow) {
  const { id, state } = problem
  const ending = await endingOf(w.db, id)
  const counts = ending?.ending ?? 'none'
  if (isOpen(problem)) assert.equal(counts, 'none', 'what is still to be solved has no ending that counts')
  else assert.equal(state === 'closed' ? 'done' : state, counts, 'the state is that of the ending that counts')
  if (!isOpen(problem)) assert.equal(await preparedEnding(w.db, id), undefined, 'nothing is prepared behind the end')
  if (ending) await wasTold(id, ending.id)
  assert.equal(problem.merged_into_id !== null, state === 'merged')
  if (problem.merged_into_id) await wentAlong(id, problem.merged_into_id)
  await staysInside(problem, ending ? ENDINGS[ending.ending].publicAs : undefined)
}

/** There is no other way to an ending than after telling. */
async function wasTold(id: number, endingId: number) {
  const { untold } = await w.db.one<{ untold: number }>(sql`
    select count(*) as untold from raisers s
     where s.problem_id = ${id} and exists (select from contact_ways c where c.customer_id = s.customer_id and c.undeliverable_at is null)
       and not exists (select from loop_messages m where m.ending_id = ${endingId} and m.raiser_id = s.id and m.sent_at is not null)`)
  assert.equal(untold, 0, 'everybody who raised it and can be reached was told before it counted')
}

async function wentAlong(id: number, intoId: number) {
  const lost = await w.db.many(sql`
    select customer_id from raisers where problem_id = ${id} except select customer_id from raisers where problem_id = ${intoId}`)
  assert.deepEqual(lost, [], 'everybody who raised it goes along')
}

/** What came through a closed service reaches no public page; nobody is invited to join it, and who may not open the question reads nothing of it. */
async function staysInside({ id, closed_service, invites_at }: ProblemRow, publicAs: string | undefined) {
  const { on } = await w.db.one<{ on: boolean }>(sql`
    select exists (select from said_and_done where problem_id = ${id} and withdrawn_at is null) as on`)
  assert.ok(!on || (publicAs !== undefined && !closed_service), 'on the public page stands what was told in the open')
  assert.ok(!closed_service || invites_at === null, 'nobody is invited to what is in confidence')
  const read = [...(await raisersOf(w.db, w.joost.actor, id)), ...(await sourcesOf(w.db, w.joost.actor, id))]
  const { closed } = await w.db.one<{ closed: number[] }>(
    sql`select coalesce(array_agg(id), '{}') as closed from requests where closed_service`,
  )
  assert.ok(closed.length > 0)
  assert.ok(
    !read.some(({ request_id }) => closed.includes(request_id ?? 0)),
    'who may not open the question reads nothing',
  )
}

test('whatever is done about a problem in whatever order, it is told, nobody is lost, and it ends only after telling', async () => {
  await playStories<Scene, Name>(
    {
      w,
      verbs,
      together: [
        ['joinOwners', 'startTogether', 'planImprovement', 'doImprovement', 'checkImprovement'],
        ['joinOwners', 'sayWhatItAsks'],
        ['joinOwners', 'declineOwning'],
        ['joinOwners', 'takeOwnerOff'],
        ['contribute', 'stopContributing'],
        ['inviteCustomers', 'meToo'],
        ['finish', 'tell', 'tellAll', 'confirmTold', 'publish', 'withdraw'],
        ['finish', 'letGoOfEnding'],
        ['decline', 'tellAll', 'publish'],
        ['merge', 'tellAll'],
      ],
      tables: [
        'problems',
        'raisers',
        'problem_sources',
        'problem_contributors',
        'problem_ideas',
        'problem_news',
        'joint_owners',
        'improvements',
        'problem_endings',
        'loop_messages',
        'said_and_done',
      ],
      begin,
      look: ({ problem, other, ...asked }) => see(problem.id, other.id, asked),
      cast: [...colleagues.map(({ actor }) => actor), w.sanne.actor, w.otto.actor, visitor],
      suited,
      maySee,
      holds,
    },
    { stories: 12, longest: 24 },
  )
})

// Who may read letters at the desk, and who may not: else the stories above would hold nothing.
test('a letter to who came through the closed service is for who may open their question', async () => {
  const asked = await w.ask({ words: WORDS, serviceId: w.services.benefit })
  const raisers = [{ customerId: w.sanne.id, words: WORDS, requestId: asked.id }]
  const given = { title: WORDS, asIs: true, source: { kind: 'request', id: asked.id } as const, raisers }
  const problemId = await w.act((tx) => raise(tx, w.wim.actor, given))
  const ending = await w.act((tx) => finish(tx, w.wim.actor, { id: problemId, words: WORDS, did: WORDS }))
  assert.equal((await draftsOf(w.db, w.wim.actor, ending)).length, 1)
  assert.equal((await draftsOf(w.db, w.joost.actor, ending)).length, 0)
})
