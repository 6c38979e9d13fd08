import { finish } from '../../improvements/telling/ending.ts'
import { tellAll } from '../../improvements/telling/telling.ts'
import { dropItem } from '../../meetings/items/backlog.ts'
import { takeOff } from '../../meetings/items/rounds.ts'
import { wordsFor } from '../../pages/words.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Log } from '../../platform/log.ts'
import { close } from '../../requests/ending/closing.ts'
import type { Cast, Player } from './cast.ts'
import { findScene, type Scene, VISITORS } from './scene.ts'

const LEFT_AFTER_MINUTES = 60 // who looks on longer than an hour has gone for coffee
const AT_ONCE = 5

/** Scenes that visitors left come to an end, so that the town stays tidy: off the agenda, told, and answered. */
export async function tidyUp(db: OrganisationDb, cast: Cast, log: Log): Promise<void> {
  const left = await db.many<{ id: Id<'requests'> }>(sql`
    select r.id from demo_stories ds join requests r on r.id = ds.request_id
     where ds.place >= ${VISITORS} and r.closed_at is null and r.opened_at < now() - make_interval(mins => ${LEFT_AFTER_MINUTES})
     order by r.id limit ${AT_ONCE}`)
  for (const { id } of left)
    await db
      .transaction(async (tx) => {
        const scene = await findScene(tx, id)
        if (scene) await end(tx, scene, cast)
      })
      .catch((error: unknown) => log.warn({ error, id }, 'a scene of the tour stays')) // the visitor goes on all the same
}

/** The next visitor finds Monday's agenda, not what everybody before them decided about a bench. */
async function clearTable(tx: Tx, itemId: Id<'agenda_items'>, { actor }: Player) {
  const open = await tx.maybe(sql`select from agenda_items where id = ${itemId} and closed_at is null`)
  if (open) await dropItem(tx, actor, { id: itemId })
  await tx.run(sql`delete from decisions where item_id = ${itemId} and locked_at is null`)
  await takeOff(tx, sql`i.id = ${itemId}`)
}

async function end(tx: Tx, scene: Scene, { owner, second, chair }: Cast) {
  const t = await wordsFor(tx, scene.language)
  const { requestId, itemId, problemId, problemState } = scene
  if (itemId) await clearTable(tx, itemId, chair)
  if (problemId && (problemState === 'raised' || problemState === 'underway')) {
    const words = t('tour.scene_done')
    if (!scene.ending || scene.told)
      await finish(tx, second.actor, { id: problemId, words, did: words, translations: { words: { en: words } } })
    await tellAll(tx, second.actor, { id: problemId })
  }
  await close(tx, owner.actor, {
    id: requestId,
    outcome: 'done',
    answer: 'given',
    account: t('tour.scene_done'),
    nextStep: t('tour.scene_next'),
    letGo: t('tour.scene_done'),
  })
}
