import type pg from 'pg'
import type { Actor } from '../src/platform/actor.ts'
import type { OrganisationDb, Tx } from '../src/platform/database/database.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { FileStore } from '../src/platform/files/files.ts'
import { open } from '../src/requests/opening.ts'
import { setClock } from './clock.ts'
import type { DemoStory, DemoTown } from './content.ts'
import { perform } from './deeds.ts'
import { anchorDay, type Clock, fillDays } from './moments.ts'
import type { Settled } from './settle.ts'
import { momentOf, type Stage } from './stage.ts'

export interface Theatre {
  pool: pg.Pool
  db: OrganisationDb
  store: FileStore
  town: DemoTown
  settled: Settled
  clock: Clock
  loadedAt: Date
}

/** Plays a story act by act, each at its own moment, by the verbs that run in earnest. */
export async function playStory(theatre: Theatre, story: DemoStory): Promise<number> {
  const { pool, db, town, settled, store, loadedAt } = theatre
  const clock = story.anchor
    ? { ...theatre.clock, anchor: anchorDay(story.anchor, theatre.clock.today) }
    : theatre.clock
  const [ask, ...acts] = story.acts
  if (ask?.do !== 'ask') throw new Error(`the story ${story.key} does not begin with a question`)
  const stage: Stage = {
    town,
    settled,
    store,
    story,
    clock,
    now: momentOf(ask.at, clock, loadedAt),
    request: { id: NO_ID },
    promises: new Map(),
  }
  await setClock(pool, stage.now)
  stage.request = await db.transaction((tx) => begin(tx, story, fillDays(ask.text, clock, story.language), stage))
  for (const act of acts) {
    stage.now = momentOf(act.at, clock, loadedAt)
    await setClock(pool, stage.now)
    await db
      .transaction((tx) => perform(tx, act, stage))
      .catch((error: Error) => {
        throw new Error(`story ${story.key}, ${act.by} ${act.do}: ${error.message}`, { cause: error })
      })
  }
  await db.run(sql`
    insert into demo_stories (request_id, place, customer_key, owner_id, title, teaser, translations)
    select ${stage.request.id}, ${town.stories.indexOf(story) + 1}, ${story.asker}, owner_id, ${story.title}, ${story.teaser},
           ${JSON.stringify({ title: { en: story.titleEn }, teaser: { en: story.teaserEn } })}::jsonb
      from requests where id = ${stage.request.id}`)
  return stage.request.id
}

async function begin(tx: Tx, story: DemoStory, words: string, stage: Stage): Promise<{ id: Id<'requests'> }> {
  const { settled, clock, now } = stage
  const opener = story.openedBy ? settled.people.get(story.openedBy) : undefined
  const actor: Actor = opener ? { kind: 'person', id: opener, administrator: false } : { kind: 'visitor' }
  const request = await open(tx, actor, {
    words,
    channel: story.channel,
    customerId: settled.customers.get(story.customer),
    askerId: settled.customers.get(story.asker),
    language: story.language === 'en' ? 'en' : 'nl',
    serviceId: settled.services.get(story.service)?.id,
    ownerId: settled.people.get(story.owner),
    happenedOn: story.received ? momentOf(story.received, clock, now) : undefined,
  })
  await tx.run(sql`update requests set code = ${story.code} where id = ${request.id}`)
  const answer = await tx.one<{ id: Id<'promises'> }>(
    sql`select id from promises where request_id = ${request.id} and kind = 'answer'`,
  )
  stage.promises.set('answer', answer.id)
  return request
}
