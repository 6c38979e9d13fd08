import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Doing, idOf, type Plot, playStories } from '../../../test/stories.ts'
import { WORDS } from '../../../test/verbs.ts'
import { world } from '../../../test/world.ts'
import { wordsFor } from '../../pages/words.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { takeBack } from '../redacting.ts'
import { noteByCustomer } from './customers-side.ts'
import { callOff, planVisit, sendLetter } from './planning.ts'
import { recordVisit } from './recording-visits.ts'
import { findVisitFor, REPEATS } from './visit.ts'

const w = await world()

interface Scene {
  visits: { id: Id<'visits'> }[]
  observations: { id: number; customer_id: Id<'customers'> | null }[]
}

const HOUR = 3_600_000
const hours = (from: number) => ({
  from: new Date(Date.now() + from * HOUR),
  until: new Date(Date.now() + (from + 1) * HOUR),
})
const visit = ({ visits }: Scene, { one }: Doing<string>) => idOf(visits, one)

/** A customer we know, a new face, or people without a name. */
const met = ({ other }: Doing<string>) =>
  [{ customerId: w.sanne.id }, { customerId: w.otto.id }, { met: WORDS }, { met: WORDS, nameless: true }][other % 4] ??
  {}

const facts = ({ yes, other }: Doing<string>) => ({
  direction: 'out' as const,
  ...hours(-1),
  heard: yes ? WORDS : '',
  seen: other % 2 === 0 ? WORDS : '',
  weLearned: WORDS,
  question: yes ? WORDS : '',
  repeats: other % 3 === 0 ? REPEATS[other % REPEATS.length] : undefined,
})

const write = async (tx: Tx, actor: Actor, id: Id<'visits'>, kind: 'invitation' | 'thanks') =>
  await sendLetter(tx, actor, await wordsFor(tx, 'nl'), { id, kind, words: WORDS, subject: WORDS, signature: WORDS })

const verbs = {
  plan: (tx, actor, _, doing) =>
    planVisit(tx, actor, {
      ...met(doing),
      direction: 'in',
      ...hours(24 + doing.one),
      place: WORDS,
      askedFor: doing.yes,
    }),
  callOff: (tx, actor, scene, doing) => callOff(tx, actor, { id: visit(scene, doing), because: WORDS }),
  recordPlanned: (tx, actor, scene, doing) => recordVisit(tx, actor, { visitId: visit(scene, doing), ...facts(doing) }),
  record: (tx, actor, _, doing) => recordVisit(tx, actor, { ...met(doing), ...facts(doing) }),
  invite: (tx, actor, scene, doing) => write(tx, actor, visit(scene, doing), 'invitation'),
  thank: (tx, actor, scene, doing) => write(tx, actor, visit(scene, doing), 'thanks'),
  note: (tx, actor, scene, doing) =>
    noteByCustomer(tx, actor, { id: visit(scene, doing), learned: doing.yes ? WORDS : '', seen: '' }),
  takeBack: (tx, actor, scene, { one }) => takeBack(tx, actor, idOf(scene.observations, one)),
} satisfies Plot<Scene, string>['verbs']

type Name = keyof typeof verbs

const CUSTOMERS: ReadonlySet<Name> = new Set<Name>(['note', 'takeBack'])

const look = async (): Promise<Scene> => ({
  visits: await w.db.many(sql`select id from visits order by id`),
  observations: await w.db.many(sql`select id, customer_id from observations where redacted_at is null order by id`),
})

const aboutWhich = (scene: Scene, doing: Doing<Name>): Id<'visits'> | undefined =>
  ['plan', 'record', 'takeBack'].includes(doing.verb) ? undefined : visit(scene, doing)

async function holds({ visits }: Scene) {
  const wrong = async (what: string, where: ReturnType<typeof sql>) =>
    assert.deepEqual(
      await w.db.many(sql`select v.id, v.customer_id, v.follows_id from visits v where ${where}`),
      [],
      what,
    )
  await wrong('what was called off was not told', sql`v.done_at is not null and v.cancelled_at is not null`)
  await wrong('somebody of us was there', sql`not exists (select from visit_people p where p.visit_id = v.id)`)
  await wrong(
    'of each the log says how it came',
    sql`not exists (
    select from events e where e.subject_kind = 'visit' and e.subject_id = v.id and e.type in ('visit.planned', 'visit.told'))`,
  )
  await wrong(
    'what a customer is met for stands in what they read',
    sql`v.customer_id is not null and exists (select from events e where e.subject_kind = 'visit' and e.subject_id = v.id and e.audience <> 'customer')`,
  )
  await wrong(
    'in confidence is all of it',
    sql`v.closed_service and exists (select from observations o where o.visit_id = v.id and not o.closed_service)`,
  )
  await wrong(
    'what repeats comes after what it follows',
    sql`exists (select from visits b where b.id = v.follows_id and b.happens_from >= v.happens_from)`,
  )
  for (const { id } of visits.slice(-20)) {
    const theirs = await findVisitFor(w.db, w.otto.actor, id)
    assert.ok(!theirs || theirs.customer_id === w.otto.id, 'a customer reads of their own encounters only')
    assert.equal(await findVisitFor(w.db, visitor, id).then((one) => one?.customer_id ?? null), null)
  }
}

test('whatever is done about visits in whatever order, it is told, and each stands in what its customer reads', async () => {
  // Sanne asked through the closed service only: she is met in confidence.
  await w.ask({ words: WORDS, serviceId: w.services.benefit })
  await playStories<Scene, Name>(
    {
      w,
      verbs,
      together: [
        ['plan', 'invite', 'recordPlanned', 'thank', 'note'],
        ['plan', 'callOff'],
        ['record', 'takeBack'],
      ],
      tables: ['visits', 'visit_people', 'visit_notes', 'observations', 'research_questions', 'consents', 'mails'],
      begin: look,
      look,
      cast: [
        ...[w.marieke, w.joost, w.fatima, w.wim, w.ada].map(({ actor }) => actor),
        w.sanne.actor,
        w.otto.actor,
        visitor,
      ],
      suited: (doing, scene) => {
        if (doing.verb === 'takeBack')
          return scene.observations.find(({ id }) => id === idOf(scene.observations, doing.one))?.customer_id ===
            w.sanne.id
            ? w.sanne.actor
            : w.otto.actor
        if (doing.verb === 'note') return doing.yes ? w.sanne.actor : w.otto.actor
        return doing.other % 4 === 0 ? w.wim.actor : w.marieke.actor
      },
      maySee: async (actor, scene, doing) => {
        if (actor.kind === 'customer') return CUSTOMERS.has(doing.verb)
        const about = aboutWhich(scene, doing)
        return (
          actor.kind === 'person' && (about === undefined || (await findVisitFor(w.db, actor, about)) !== undefined)
        )
      },
      holds,
    },
    { stories: 12, longest: 20 },
  )
})
