import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeCustomer } from '../src/customers/changing.ts'
import { findCustomer } from '../src/customers/customer.ts'
import { prefer } from '../src/customers/preferring.ts'
import { pledge } from '../src/improvements/pledges/pledging.ts'
import { checkImprovement, doImprovement, planImprovement } from '../src/improvements/problems/improving.ts'
import { addIdea, bringRaiser, raise } from '../src/improvements/problems/raising.ts'
import { postNews } from '../src/improvements/problems/telling-on-the-way.ts'
import { confirmTold } from '../src/improvements/telling/answering.ts'
import { finish } from '../src/improvements/telling/ending.ts'
import { tellAll } from '../src/improvements/telling/telling.ts'
import { publish } from '../src/improvements/telling/you-said.ts'
import { takeBackEverything } from '../src/insights/dossier/dossier.ts'
import { keepWords } from '../src/insights/observations/keeping.ts'
import { askQuestion } from '../src/insights/questions/research-question.ts'
import { takeBack } from '../src/insights/redacting.ts'
import { makeInsight } from '../src/insights/statements/making.ts'
import { noteByCustomer } from '../src/insights/visits/customers-side.ts'
import { recordVisit } from '../src/insights/visits/recording-visits.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import { pasteAgenda } from '../src/meetings/agenda/putting.ts'
import { decide } from '../src/meetings/decisions/deciding.ts'
import { itemsOf } from '../src/meetings/items/item.ts'
import { answerLens } from '../src/meetings/lens/answering.ts'
import { endMeeting } from '../src/meetings/meeting/holding.ts'
import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { say } from '../src/requests/conversing.ts'
import { thank } from '../src/requests/ending/thanking.ts'
import { forgetInQuestions } from '../src/requests/forgetting.ts'
import { hitWall } from '../src/requests/walls.ts'
import { placesWith as placesIn } from './places-with.ts'
import { world } from './world.ts'

const w = await world()
const placesWith = (word: string) => placesIn(w, word.slice(0, 9))
const today = dayOf(new Date(), 'Europe/Amsterdam')

/** A word nobody else says: it is looked for in everything that is kept. */
const RARE = 'flierefluiter'
const SAID = `Die ${RARE} van een heg prikt mij elke morgen in het gezicht`

test('what a customer takes back is gone wherever it stood, their questions included', async () => {
  const asked = await w.ask({
    words: `${SAID}. Kunt u komen?`,
    expectation: SAID,
    ownerId: w.marieke.id,
    serviceId: w.services.hedge,
  })
  const me = w.sanne.actor
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: `Ik zei het al: ${SAID.toLowerCase()}!` }))
  await w.act((tx) => prefer(tx, me, { customerId: w.sanne.id, source: 'customer', words: SAID }))
  await w.act((tx) => hitWall(tx, asked.asker, { id: asked.id, sentence: SAID }))
  await w.hearNews()
  const message = await w.db.one<{ id: Id<'messages'> }>(
    sql`select id from messages where request_id = ${asked.id} and author_kind = 'customer'`,
  )
  await w.act((tx) => keepWords(tx, w.marieke.actor, { requestId: asked.id, messageId: message.id }))
  await heardOnVisit()
  await atTheTable()
  await madeBetter(asked.id)
  await w.act((tx) => thank(tx, asked.asker, { id: asked.id, words: `Dank! ${SAID}` }))
  await w.hearNews()
  await w.hearWords()

  const before = await placesWith(RARE)
  for (const place of SPREAD) assert.ok(before.includes(place), `the scene puts no words in ${place}`)
  await w.act((tx) => takeBackEverything(tx, me))
  await w.hearNews()
  await w.hearWords()
  const after = await placesWith(RARE)
  assert.deepEqual(after, [])

  const pages = [
    `/track/${asked.token}`,
    `/desk/requests/${asked.id}`,
    '/desk',
    '/desk/thanks',
    '/desk/said',
    '/desk/insights',
    '/desk/faces',
    '/desk/improvements',
    '/desk/improvements/learning',
    '/desk/meetings',
    '/you-said',
    '/you-said.atom',
    '/day-start',
  ]
  for (const path of pages) {
    const page = await w.get(path, w.joost)
    assert.doesNotMatch((await page.text()).toLowerCase(), new RegExp(RARE), path)
  }
  const { withdrawn_at } = await w.db.one<{ withdrawn_at: Date | null }>(sql`select withdrawn_at from said_and_done`)
  assert.ok(withdrawn_at, 'what stood in public with their words is withdrawn')
})

test('a question of which only the greeting is left is called by what it was about', async () => {
  const said = 'mijn heg prikt al weken over de stoep heen'
  const { id } = await w.ask({ words: `Hallo, ${said}`, serviceId: w.services.hedge })
  const titled = async () => (await w.db.one<{ title: string }>(sql`select title from requests where id = ${id}`)).title
  await w.act((tx) => forgetInQuestions(tx, w.sanne.actor, { customerId: w.sanne.id, said: [said], everything: false }))
  assert.equal(await titled(), 'Heg of boom snoeien […]')
})

test('taking one thing back takes it away where it was copied, and leaves the rest', async () => {
  const [one, other] = [
    'Een knollentuin vol onkruid waar niemand naar omkijkt',
    'Het speelveld ligt er altijd heel netjes bij, hulde',
  ]
  const customerId = w.otto.id
  const id = await w.act((tx) =>
    recordVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...yesterday(), heard: one }),
  )
  await w.act((tx) => recordVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...yesterday(), heard: other }))
  const observation = await w.db.one<{ id: Id<'observations'> }>(
    sql`select id from observations where visit_id = ${id} and kind = 'verbatim'`,
  )
  await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: one,
      source: { kind: 'observation', id: observation.id },
      raisers: [{ customerId, words: one, observationId: observation.id }],
    }),
  )
  await w.act((tx) => makeInsight(tx, w.marieke.actor, { statement: `Netjes: ${other}`, type: 'wish', pane: 'wants' }))
  await w.act((tx) => takeBack(tx, w.otto.actor, observation.id))
  assert.deepEqual(await placesWith('knollentuin'), [])
  assert.ok((await placesWith('speelveld')).includes('insights.statement'))
})

/** Every place the scene fills, so that a place that is forgotten shows. */
const SPREAD = [
  'requests.words',
  'requests.title',
  'requests.search',
  'heard_words.word',
  'messages.body',
  'expectations.words',
  'preferences.words',
  'observations.words',
  'observations.search',
  'visit_notes.we_learned',
  'visit_notes.they_learned',
  'customers.own_words',
  'insights.statement',
  'insights.search',
  'research_questions.question',
  'agenda_items.title',
  'agenda_items.search',
  'meetings.pasted',
  'lens_answers.words',
  'lens_answers.search',
  'decisions.words',
  'problems.title',
  'problems.search',
  'raisers.words',
  'raisers.answer_words',
  'problem_news.words',
  'problem_ideas.words',
  'improvements.check_words',
  'problem_endings.translations',
  'loop_messages.words',
  'said_and_done.said',
  'pledges.words',
  'thanks.words',
  'walls.sentence',
  'mails.text_body',
]

const yesterday = () => ({ from: new Date(Date.now() - 26 * 3_600_000), until: new Date(Date.now() - 25 * 3_600_000) })

async function heardOnVisit() {
  const { actor } = w.marieke
  const id = await w.act((tx) =>
    recordVisit(tx, actor, {
      customerId: w.sanne.id,
      direction: 'out',
      ...yesterday(),
      heard: SAID,
      weLearned: `Zij zei: ${SAID}`,
    }),
  )
  await w.act((tx) => noteByCustomer(tx, w.sanne.actor, { id, learned: SAID }))
  const { revision } = (await findCustomer(w.db, w.sanne.id)) ?? { revision: 0 }
  await w.act((tx) => changeCustomer(tx, w.sanne.actor, { id: w.sanne.id, revision, ownWords: SAID }))
  await w.act((tx) => makeInsight(tx, actor, { statement: SAID, type: 'experience', pane: 'problems' }))
  await w.act((tx) => askQuestion(tx, actor, { question: `Wie zegt nog meer: ${SAID}?` }))
}

async function atTheTable() {
  const { actor } = w.marieke
  await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Werkoverleg', people: [w.joost.id] })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
    await tx.run(
      sql`insert into meeting_guests (meeting_id, mail, name) values (${meetingId}, 'roos@elders.example', 'Roos')`,
    )
    await pasteAgenda(tx, actor, { meetingId, text: `1. ${SAID}\n2. Snoeiplan` })
    const [first, second] = await itemsOf(tx, meetingId)
    await tx.run(sql`update agenda_items set question = 4 where id = ${first?.id ?? NO_ID}`)
    await answerLens(tx, actor, { itemId: first?.id ?? NO_ID, words: `Zij zegt: ${SAID}` })
    await decide(tx, actor, {
      itemId: second?.id ?? NO_ID,
      words: `Wegens “${SAID}” snoeien wij`,
      touches: 'nobody',
      nothingBecause: 'nog niets',
    })
    await endMeeting(tx, actor, { id: meetingId })
  })
}

async function madeBetter(requestId: Id<'requests'>) {
  const { actor } = w.marieke
  const messages = await w.act(async (tx) => {
    const id = await raise(tx, actor, {
      title: SAID,
      source: { kind: 'request', id: requestId },
      raisers: [{ customerId: w.sanne.id, words: SAID, requestId }],
    })
    await bringRaiser(tx, actor, { id, raiser: { customerId: w.otto.id, words: '' } })
    const improvementId = await planImprovement(tx, actor, { id, kind: 'process', structural: false, plan: 'Snoeien' })
    await doImprovement(tx, actor, { id, improvementId, done: 'Gesnoeid' })
    await checkImprovement(tx, actor, { id, improvementId, customersSay: SAID, learned: 'Vaker', next: '' })
    await postNews(tx, actor, { id, words: `Wij horen: ${SAID}`, forRaisers: true })
    await addIdea(tx, actor, { id, words: `Snoei ${SAID}` })
    await pledge(tx, actor, {
      kind: 'free',
      words: `Voor wie zei: ${SAID}`,
      forWhom: 'Sanne',
      willNotice: 'Vrije stoep',
      dueOn: addDays(today, 9),
      asIs: true,
    })
    await finish(tx, actor, {
      id,
      words: 'Gesnoeid',
      did: 'Gesnoeid',
      translations: { words: { en: `Pruned: ${SAID}` } },
    })
    await tellAll(tx, actor, { id })
    await tx.run(sql`update contact_ways set undeliverable_at = now() where customer_id = ${w.otto.id}`)
    await publish(tx, actor, { id, said: SAID, did: 'Gesnoeid' }).catch(() => undefined)
    return await tx.many<{ id: number; customer_id: Id<'customers'> }>(sql`
      select m.id, s.customer_id from loop_messages m join raisers s on s.id = m.raiser_id where m.problem_id = ${id}`)
  })
  const mine = messages.find(({ customer_id }) => customer_id === w.sanne.id)
  await w.act((tx) => confirmTold(tx, w.sanne.actor, { messageId: mine?.id ?? NO_ID, answer: 'partly', words: SAID }))
}
