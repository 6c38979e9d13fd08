import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Doing, idOf, type Plot, playStories } from '../../test/stories.ts'
import { WORDS } from '../../test/verbs.ts'
import { world } from '../../test/world.ts'
import { addDays } from '../lib/days.ts'
import { dayOf } from '../lib/time.ts'
import { visitor } from '../platform/actor.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { changeItem, moveItem } from './agenda/changing.ts'
import { pasteAgenda, putOnAgenda } from './agenda/putting.ts'
import { challenge } from './decisions/challenging.ts'
import { addToDecision, decide } from './decisions/deciding.ts'
import { reviewDecision } from './decisions/reviewing.ts'
import { decideInWriting, dropItem, leaveTo, parkItem, takeUp } from './items/backlog.ts'
import { findSeriesFor } from './items/series.ts'
import { answerLens, nameWhom } from './lens/answering.ts'
import { chooseAnother, chooseAsked, noSentenceFits } from './lens/choosing.ts'
import { closeItem, reopenItem } from './lens/closing.ts'
import {
  endMeeting,
  letGuestsClose,
  openMeeting,
  reopenMeeting,
  sendMinutes,
  showItem,
  unopenMeeting,
} from './meeting/holding.ts'
import { announceMeeting, moveMeeting } from './meeting/moving.ts'
import { cancelMeeting, planMeeting } from './meeting/planning.ts'
import { startSeries } from './series/starting-series.ts'
import { waitFor } from './waiting-for.ts'

const w = await world()

interface Scene {
  seriesId: Id<'meeting_series'>
  meetingId: Id<'meetings'>
  nextId: Id<'meetings'>
  asked: Id<'requests'>
  /** On the agenda or waiting, the oldest first. */
  items: { id: Id<'agenda_items'>; closed: boolean }[]
  decisions: { id: Id<'decisions'> }[]
  answers: { id: number; item_id: Id<'agenda_items'> }[]
}

const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
const item = ({ items }: Scene, { one }: Doing<string>) => idOf(items, one)
const agenda = ({ meetingId, nextId }: Scene, { yes }: Doing<string>) => (yes ? meetingId : nextId)

const verbs = {
  paste: (tx, actor, scene, doing) =>
    pasteAgenda(tx, actor, {
      meetingId: agenda(scene, doing),
      text: `1. Opening\n2. ${WORDS}\n3. Wagenpark\n4. Rondvraag`,
    }),
  put: (tx, actor, { seriesId, meetingId, asked }, { other, yes }) =>
    putOnAgenda(tx, actor, {
      seriesId,
      meetingId: yes ? meetingId : undefined,
      title: WORDS,
      origin: other % 3 === 0 ? { kind: 'request', id: asked } : undefined,
    }),
  changeItem: (tx, actor, scene, doing) =>
    changeItem(tx, actor, { id: item(scene, doing), title: `${WORDS} ${doing.other}` }),
  moveItem: (tx, actor, scene, doing) =>
    moveItem(tx, actor, { id: item(scene, doing), way: doing.yes ? 'up' : 'down' }),
  park: (tx, actor, scene, doing) => parkItem(tx, actor, { id: item(scene, doing) }),
  takeUp: (tx, actor, scene, doing) =>
    takeUp(tx, actor, { id: item(scene, doing), meetingId: agenda(scene, doing), first: doing.other % 2 === 0 }),
  drop: (tx, actor, scene, doing) => dropItem(tx, actor, { id: item(scene, doing) }),
  leaveTo: (tx, actor, scene, doing) =>
    leaveTo(tx, actor, { id: item(scene, doing), personId: doing.yes ? w.joost.id : w.wim.id }),
  inWriting: (tx, actor, scene, doing) => decideInWriting(tx, actor, { id: item(scene, doing) }),
  chooseQuestion: (tx, actor, scene, doing) =>
    chooseAnother(tx, actor, { id: item(scene, doing), question: ((doing.other % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6 }),
  chooseAsked: (tx, actor, scene, doing) => chooseAsked(tx, actor, { id: item(scene, doing), requestId: scene.asked }),
  noSentenceFits: (tx, actor, scene, doing) => noSentenceFits(tx, actor, { id: item(scene, doing) }),
  answer: (tx, actor, scene, doing) =>
    answerLens(tx, actor, { itemId: item(scene, doing), words: WORDS, stance: doing.yes ? 'unknown' : undefined }),
  nameWhom: (tx, actor, scene, { one }) => {
    const answer = scene.answers.at(-1 - (one % 3))
    return nameWhom(tx, actor, { itemId: answer?.item_id ?? NO_ID, answerId: answer?.id ?? NO_ID, forWhom: WORDS })
  },
  close: (tx, actor, scene, doing) =>
    closeItem(tx, actor, {
      id: item(scene, doing),
      as: (['discussed', 'unknown', 'nobody'] as const)[doing.other % 3] ?? 'discussed',
      because: doing.yes ? WORDS : '',
    }),
  closeAsNobodys: (tx, actor, scene, doing) =>
    closeItem(tx, actor, { id: item(scene, doing), as: 'nobody', because: WORDS }),
  reopen: (tx, actor, scene, doing) => reopenItem(tx, actor, { id: item(scene, doing) }),
  challenge: (tx, actor, scene, doing) => challenge(tx, actor, { itemId: item(scene, doing), why: WORDS }),
  waitFor: (tx, actor, scene, doing) => waitFor(tx, actor, { itemId: item(scene, doing), requestId: scene.asked }),
  decide: (tx, actor, scene, doing) =>
    decide(tx, actor, {
      itemId: item(scene, doing),
      words: WORDS,
      touches: doing.yes ? 'direct' : 'nobody',
      willNotice: doing.yes ? WORDS : undefined,
      noticeBy: doing.yes ? inDays(doing.other) : undefined,
      nothingBecause: doing.yes ? undefined : WORDS,
    }),
  addToDecision: (tx, actor, scene, { one }) =>
    addToDecision(tx, actor, { id: idOf(scene.decisions, one), words: WORDS }),
  review: (tx, actor, scene, { one, yes }) =>
    reviewDecision(tx, actor, {
      id: idOf(scene.decisions, one),
      verdict: yes ? 'confirmed' : 'refuted',
      lesson: WORDS,
    }),
  show: (tx, actor, scene, doing) => showItem(tx, actor, { id: scene.meetingId, itemId: item(scene, doing) }),
  openMeeting: (tx, actor, scene, doing) => openMeeting(tx, actor, { id: agenda(scene, doing) }),
  unopen: (tx, actor, scene, doing) => unopenMeeting(tx, actor, { id: agenda(scene, doing) }),
  endMeeting: (tx, actor, scene, doing) => endMeeting(tx, actor, { id: agenda(scene, doing) }),
  reopenMeeting: (tx, actor, scene, doing) => reopenMeeting(tx, actor, { id: agenda(scene, doing) }),
  moveMeeting: (tx, actor, scene, doing) =>
    moveMeeting(tx, actor, {
      id: agenda(scene, doing),
      startsAt: hours(24 + doing.other),
      endsAt: hours(25 + doing.other),
      place: WORDS,
    }),
  announce: (tx, actor, scene, doing) =>
    announceMeeting(tx, actor, { id: agenda(scene, doing), mail: doing.other % 2 === 0 }),
  cancel: (tx, actor, scene) => cancelMeeting(tx, actor, { id: scene.nextId }),
  letGuestsClose: (tx, actor, scene, { yes }) => letGuestsClose(tx, actor, { id: scene.meetingId, may: yes }),
  minutes: (tx, actor, scene, doing) => sendMinutes(tx, actor, { id: agenda(scene, doing) }),
} satisfies Plot<Scene, string>['verbs']

type Name = keyof typeof verbs

/** A talk of two, so that there is somebody who may not see it. */
async function begin(): Promise<Scene> {
  const { id: asked } = await w.ask({ words: WORDS, serviceId: w.services.hedge })
  return await w.act(async (tx) => {
    const { actor } = w.marieke
    const seriesId = await startSeries(tx, actor, { name: WORDS, kind: 'two', people: [w.joost.id] })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: hours(1) })
    const nextId = await planMeeting(tx, actor, { seriesId, startsAt: hours(170) })
    await pasteAgenda(tx, actor, { meetingId, text: `1. Opening\n2. ${WORDS}\n3. Openingstijden balie\n4. Rondvraag` })
    return { seriesId, meetingId, nextId, asked, items: [], decisions: [], answers: [] }
  })
}

async function look(scene: Scene): Promise<Scene> {
  const of = sql`select id from agenda_items where series_id = ${scene.seriesId}`
  return {
    ...scene,
    items: await w.db.many(sql`
      select id, closed_at is not null as closed from agenda_items where series_id = ${scene.seriesId} and not procedural order by id`),
    decisions: await w.db.many(sql`select id from decisions where item_id in (${of}) order by id`),
    answers: await w.db.many(sql`select id, item_id from lens_answers where item_id in (${of}) order by id`),
  }
}

async function holds({ seriesId }: Scene) {
  const wrong = async (what: string, where: ReturnType<typeof sql>) =>
    assert.deepEqual(
      await w.db.many(sql`
        select i.id, i.closed_as, i.meeting_id, m.ended_at, m.cancelled_at from agenda_items i left join meetings m on m.id = i.meeting_id
         where i.series_id = ${seriesId} and ${where}`),
      [],
      what,
    )
  await wrong('an item stands in a meeting of its own series', sql`m.series_id <> i.series_id`)
  await wrong('what is closed says how, and what is open does not', sql`(i.closed_at is null) <> (i.closed_as is null)`)
  await wrong(
    'nothing open stays behind in a meeting that is over',
    sql`i.closed_at is null and not i.procedural and m.ended_at is not null`,
  )
  await wrong(
    'nothing open stays behind in a meeting that does not take place',
    sql`i.closed_at is null and not i.procedural and m.cancelled_at is not null and m.opened_at is null`,
  )
  await wrong(
    'what touches nobody says why, under a name',
    sql`i.closed_as = 'nobody' and (i.nobody_because = '' or i.closed_by is null)`,
  )
  await wrong('a procedural item has no question', sql`i.procedural and i.question is not null`)
  await wrong(
    'what was decided is closed',
    sql`i.closed_at is null and exists (select from decisions d where d.item_id = i.id and d.locked_at is not null)`,
  )
  await wrong(
    'nobody waits twice for one item',
    sql`exists (select from item_waiting t where t.item_id = i.id group by t.request_id having count(*) > 1)`,
  )
  const double = await w.db.many(sql`
    select meeting_id, position from agenda_items where series_id = ${seriesId} and meeting_id is not null group by meeting_id, position having count(*) > 1`)
  assert.deepEqual(double, [], 'each has a place of its own on the agenda')
  const at = await w.db.many(sql`
    select m.id from meetings m where m.series_id = ${seriesId} and m.at_item_id is not null
       and (m.ended_at is not null or not exists (select from agenda_items i where i.id = m.at_item_id and i.meeting_id = m.id))`)
  assert.deepEqual(at, [], 'a meeting is at one of its own items, until it is over')
}

test('whatever is done at the table in whatever order, it is told, and nothing is left behind', async () => {
  await playStories<Scene, Name>(
    {
      w,
      verbs,
      together: [
        ['openMeeting', 'answer', 'nameWhom', 'close', 'endMeeting', 'minutes'],
        ['openMeeting', 'decide', 'addToDecision', 'endMeeting', 'review'],
        ['openMeeting', 'endMeeting', 'reopenMeeting'],
        ['openMeeting', 'unopen'],
        ['put', 'park', 'takeUp'],
        ['put', 'inWriting'],
        ['put', 'drop'],
        ['put', 'park', 'leaveTo'],
        ['closeAsNobodys', 'challenge'],
        ['close', 'reopen'],
      ],
      tables: [
        'meeting_series',
        'series_people',
        'meetings',
        'agenda_items',
        'item_waiting',
        'lens_answers',
        'decisions',
        'decision_additions',
        'decision_reviews',
        'challenges',
        'research_questions',
      ],
      begin,
      look,
      cast: [...[w.marieke, w.joost, w.fatima, w.wim, w.ada].map(({ actor }) => actor), w.sanne.actor, visitor],
      suited: ({ other }) => (other % 3 === 0 ? w.joost.actor : w.marieke.actor),
      maySee: async (actor, { seriesId }) => (await findSeriesFor(w.db, actor, seriesId)) !== undefined,
      holds,
    },
    { stories: 12, longest: 24 },
  )
})
