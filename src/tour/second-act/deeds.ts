import { doImprovement, planImprovement } from '../../improvements/problems/improving.ts'
import { joinOwners, sayWhatItAsks, startTogether } from '../../improvements/problems/owning.ts'
import { linkSource, raise } from '../../improvements/problems/raising.ts'
import { finish } from '../../improvements/telling/ending.ts'
import { tellAll } from '../../improvements/telling/telling.ts'
import { observe } from '../../insights/observations/observing.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { putOnAgenda } from '../../meetings/agenda/putting.ts'
import { decide } from '../../meetings/decisions/deciding.ts'
import { nextMeeting } from '../../meetings/items/meeting.ts'
import { answerLens } from '../../meetings/lens/answering.ts'
import { chooseAnother } from '../../meetings/lens/choosing.ts'
import { openMeeting } from '../../meetings/meeting/holding.ts'
import { planMeeting } from '../../meetings/meeting/planning.ts'
import { wordsFor } from '../../pages/words.ts'
import { system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer } from '../../requests/conversing.ts'
import { open } from '../../requests/opening.ts'
import { consult } from '../../requests/owners/consulting.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Cast } from './cast.ts'
import { isDone, type Scene, type Step, VISITORS } from './scene.ts'

/** A customer says something on their phone; whose bench it is asks whose pavement it is. Returns the question. */
export async function begin(tx: Tx, t: Translate, cast: Cast): Promise<Id<'requests'>> {
  const { asker, owner, second, serviceId } = cast
  const words = t('tour.scene_words')
  const { id } = await open(
    tx,
    { kind: 'customer', id: asker.id },
    {
      words,
      channel: 'web',
      customerId: asker.id,
      askerId: asker.id,
      language: t.language,
      serviceId,
      ownerId: owner.actor.id,
    },
  )
  await tx.run(sql`
    insert into demo_stories (request_id, place, customer_key, owner_id, title, teaser)
    values (${id}, ${VISITORS}, '', ${owner.actor.id}, '', '')`)
  await observe(tx, system, {
    kind: 'verbatim',
    source: 'story',
    sourceId: id,
    words,
    moment: 'waiting',
    requestId: id,
  })
  await consult(tx, owner.actor, {
    id,
    askedId: second.actor.id,
    question: t('tour.scene_consult', { name: second.name }),
  })
  return id
}

/** Does what is left of a step, by the verbs that run in earnest, as who does it in the story. */
export async function doTheRest(
  tx: Tx,
  { scene, cast, step }: { scene: Scene; cast: Cast; step: Step },
): Promise<void> {
  const t = await wordsFor(tx, scene.language)
  const deed = DEEDS[step]
  if (step === 1 ? !scene.answered : !isDone(scene, step)) await deed?.(tx, t, { scene, cast })
  if (step === 3 && scene.problemId === null) await raiseIt(tx, t, { scene, cast })
  if (step === 4 && !scene.ending) await twoWeeksLater(tx, t, { scene, cast })
}

type Deed = (tx: Tx, t: Translate, given: { scene: Scene; cast: Cast }) => Promise<unknown>

const bring: Deed = async (tx, t, { scene, cast: { owner, second, chair, seriesId } }) => {
  const { requestId, itemId } = scene
  await answer(tx, owner.actor, { id: requestId, body: t('tour.scene_reply', { name: second.name }) })
  const soon = new Date(Date.now() + 60 * 60_000)
  const meetingId =
    scene.meetingId ??
    (await nextMeeting(tx, seriesId))?.id ??
    (await planMeeting(tx, chair.actor, { seriesId, startsAt: soon }))
  const origin = { kind: 'request' as const, id: requestId }
  const id =
    itemId ?? (await putOnAgenda(tx, owner.actor, { seriesId, meetingId, title: t('tour.scene_item'), origin }))
  await chooseAnother(tx, owner.actor, { id, question: 1 })
  await openMeeting(tx, chair.actor, { id: meetingId })
}

const discuss: Deed = async (tx, t, { scene, cast: { owner } }) =>
  scene.itemId &&
  (await answerLens(tx, owner.actor, {
    itemId: scene.itemId,
    words: t('tour.scene_discussed'),
    forWhom: t('tour.scene_whom'),
  }))

const NOTICED_DAYS = 14

const decideIt: Deed = async (tx, t, { scene, cast: { chair } }) =>
  scene.itemId &&
  (await decide(tx, chair.actor, {
    itemId: scene.itemId,
    words: t('tour.scene_decision'),
    touches: 'direct',
    forWhom: t('tour.scene_whom'),
    willNotice: t('tour.scene_notice'),
    noticeBy: inDays(t, NOTICED_DAYS),
  }))

const raiseIt: Deed = async (tx, t, { scene, cast: { owner, chair } }) => {
  const { requestId, askerId, words, itemId } = scene
  const id = await raise(tx, chair.actor, {
    title: t('tour.scene_problem'),
    moment: 'waiting',
    source: { kind: 'request', id: requestId },
    raisers: [{ customerId: askerId, words, requestId }],
    asIs: true,
  })
  if (itemId) await linkSource(tx, chair.actor, { id, source: { kind: 'item', id: itemId } })
  await joinOwners(tx, owner.actor, { id, departmentId: owner.departmentId, asksOfUs: t('tour.scene_asks_owner') })
}

const joinAndStart: Deed = async (tx, t, { scene, cast: { second } }) => {
  const { problemId: id, problemState } = scene
  if (!id) return
  const { departmentId } = second
  await joinOwners(tx, second.actor, { id, departmentId })
  await sayWhatItAsks(tx, second.actor, { id, departmentId, words: t('tour.scene_asks_second') })
  if (problemState === 'raised') await startTogether(tx, second.actor, { id })
}

const twoWeeksLater: Deed = async (tx, t, { scene, cast: { second } }) => {
  const { problemId: id } = scene
  if (!id) return
  const { actor } = second
  const plan = t('tour.scene_plan')
  const improvementId = await planImprovement(tx, actor, {
    id,
    kind: 'service',
    structural: true,
    plan,
    dueOn: inDays(t, NOTICED_DAYS),
  })
  const done = t('tour.scene_done')
  await doImprovement(tx, actor, { id, improvementId, done })
  await finish(tx, actor, { id, words: done, did: done, translations: { words: { en: done } } })
}

const tellThem: Deed = async (tx, _t, { scene, cast: { second } }) =>
  scene.problemId && (await tellAll(tx, second.actor, { id: scene.problemId }))

const DEEDS: Readonly<Partial<Record<Step, Deed>>> = {
  1: bring,
  2: discuss,
  3: decideIt,
  4: joinAndStart,
  5: tellThem,
}

const inDays = (t: Translate, days: number) => addDays(dayOf(new Date(), t.timeZone), days)
