import type { Db, OrganisationDb, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { Log } from '../platform/log.ts'
import { answer } from '../requests/conversing.ts'
import { close } from '../requests/ending/closing.ts'
import { trackingToken } from '../requests/links.ts'
import { open } from '../requests/opening.ts'
import { startStep } from '../requests/steps/stepping.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** What a visitor plays of the first act stands here in the list of stories: behind those of the demo, before second acts. */
export const FIRST_ACTS = 60

const LEFT_AFTER_MINUTES = 60 // who looks on longer than an hour has gone for coffee
const AT_ONCE = 5

/** One visitor's first act: a question and the work on it, side by side. */
export interface FirstAct {
  requestId: Id<'requests'>
  ownerId: Id<'persons'>
  owner: string
  asker: string
  track: string
}

interface Question {
  asker_id: Id<'customers'>
  customer_id: Id<'customers'>
  service_id: Id<'services'> | null
  owner_id: Id<'persons'>
  language: string
  words: string
}

/**
 * The question of the demo's first story is asked anew, by the same customer, and its owner has written `word` and
 * begun: so for every visitor there is a step to finish, and it is the first thing to do. Nothing where the demo has no
 * story. Returns the question.
 */
export async function beginFirstAct(
  tx: Tx,
  word: string,
): Promise<{ id: number; askerId: Id<'customers'>; ownerId: Id<'persons'> } | undefined> {
  const story = await tx.maybe<Question>(sql`
    select r.asker_id, r.customer_id, v.service_id, s.owner_id, r.language, r.words
      from demo_stories s join requests r on r.id = s.request_id left join service_versions v on v.id = r.service_version_id
     where s.place < ${FIRST_ACTS} and ${inTheOpen('r')} order by s.place limit 1`)
  if (!story) return
  const { asker_id: askerId, owner_id: ownerId } = story
  const { id } = await open(
    tx,
    { kind: 'customer', id: askerId },
    {
      words: story.words,
      channel: 'web',
      customerId: story.customer_id,
      askerId,
      language: story.language,
      ownerId,
      ...(story.service_id !== null && { serviceId: story.service_id }),
    },
  )
  await tx.run(sql`
    insert into demo_stories (request_id, place, customer_key, owner_id, title, teaser)
    values (${id}, ${FIRST_ACTS}, '', ${ownerId}, '', '')`)
  const step = await tx.maybe<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} and finished_at is null and not customers_turn order by position limit 1`,
  )
  const owner = { kind: 'person', id: ownerId, administrator: false } as const
  await answer(tx, owner, { id, body: word, answers: false })
  if (step) await startStep(tx, owner, { id, stepId: step.id })
  return { id, askerId, ownerId }
}

/** A first act that a visitor began. Other questions are not there: its address opens a customer's page. */
export async function findFirstAct(db: Db, requestId: Id<'requests'>): Promise<FirstAct | undefined> {
  const row = await db.maybe<Omit<FirstAct, 'track'> & { link_number: number }>(sql`
    select r.id as "requestId", r.owner_id as "ownerId", p.first_name as owner,
           coalesce(nullif(a.called, ''), a.name) as asker, r.link_number
      from demo_stories s join requests r on r.id = s.request_id
      join persons p on p.id = r.owner_id join customers a on a.id = r.asker_id
     where r.id = ${requestId} and s.place = ${FIRST_ACTS}`)
  if (!row) return
  const { link_number, ...act } = row
  return { ...act, track: `/track/${trackingToken(db.organisation, { id: requestId, link_number })}` }
}

/** First acts that visitors left come to an end, so that nobody's day in the demo fills up with them. */
export async function tidyFirstActs(db: OrganisationDb, t: Translate, log: Log): Promise<void> {
  const left = await db.many<{ id: Id<'requests'>; owner_id: Id<'persons'> }>(sql`
    select r.id, r.owner_id from demo_stories s join requests r on r.id = s.request_id
     where s.place = ${FIRST_ACTS} and r.closed_at is null and r.opened_at < now() - make_interval(mins => ${LEFT_AFTER_MINUTES})
     order by r.id limit ${AT_ONCE}`)
  const words = {
    answer: 'given' as const,
    account: t('tour.first_act_account'),
    nextStep: t('tour.scene_next'),
    letGo: t('tour.first_act_account'),
  }
  for (const { id, owner_id } of left)
    await db
      .transaction((tx) =>
        close(tx, { kind: 'person', id: owner_id, administrator: false }, { id, outcome: 'done', ...words }),
      )
      .catch((error: unknown) => log.warn({ error, id }, 'a first act of the tour stays')) // the visitor goes on all the same
}
