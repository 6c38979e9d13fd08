import { countAmong, makeGroup } from '../src/customers/groups.ts'
import { prefer } from '../src/customers/preferring.ts'
import { offerAlong } from '../src/insights/along/walk-along.ts'
import { immerse, meetFace } from '../src/insights/newcomers/immersion.ts'
import { askQuestion, takeAlong } from '../src/insights/questions/research-question.ts'
import { setRhythm } from '../src/insights/rhythm/rhythm.ts'
import { makeSketch } from '../src/insights/sketches/sketch.ts'
import { holdBeside } from '../src/insights/stand-for/say-do.ts'
import { standFor } from '../src/insights/stand-for/standing-promise.ts'
import { makeInsight } from '../src/insights/statements/making.ts'
import { planVisit } from '../src/insights/visits/planning.ts'
import { recordVisit } from '../src/insights/visits/recording-visits.ts'
import { system } from '../src/platform/actor.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { setClock } from './clock.ts'
import type { DemoEncounters } from './encounters-content.ts'
import type { Theatre } from './play.ts'
import { momentOf, personOf } from './stage.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Plays the encounters of an organisation, each on its own day, by the verbs that run in earnest. */
export async function playEncounters(theatre: Theatre, content: DemoEncounters): Promise<void> {
  const { pool, db, settled, clock, loadedAt } = theatre
  const person = (key: string) => personOf(key, theatre)
  const customer = (key: string) => settled.customers.get(key) ?? missing(key)
  const at = async (moment: Date) => await setClock(pool, moment)

  const groups = new Map<string, Id<'customer_groups'>>()
  await at(new Date(loadedAt.getTime() - 390 * DAY))
  for (const { name, about, customers } of content.groups) {
    const id = await db.transaction((tx) => makeGroup(tx, system, { name, about }))
    groups.set(name, id)
    for (const key of customers)
      await db.transaction((tx) => countAmong(tx, system, { customerId: customer(key), groupId: id }))
  }
  const group = (name: string | undefined) => (name ? groups.get(name) : undefined)

  const heard = new Map<string, Id<'observations'>[]>()
  for (const { key, customer: who, by, with: along, at: when, hours, group: name, ...facts } of content.visits) {
    const from = momentOf(when, clock, loadedAt)
    const until = new Date(Math.min(from.getTime() + hours * HOUR, loadedAt.getTime()))
    await at(until)
    const visit = await db.transaction((tx) =>
      recordVisit(tx, person(by), {
        customerId: customer(who),
        groupId: group(name),
        from,
        until,
        withIds: along ? [person(along).id] : [],
        ...facts,
      }),
    )
    const said = await db.many<{ id: Id<'observations'> }>(
      sql`select id from observations where visit_id = ${visit} order by id`,
    )
    heard.set(
      key,
      said.map(({ id }) => id),
    )
  }
  for (const one of content.preferences) {
    await at(new Date(loadedAt.getTime() - one.daysAgo * DAY))
    await db.transaction((tx) =>
      prefer(tx, system, {
        customerId: customer(one.customer),
        words: one.words,
        source: 'customer',
        saidOn: new Date(loadedAt.getTime() - one.daysAgo * DAY).toISOString().slice(0, 10),
      }),
    )
  }

  await at(loadedAt)
  const ids = (keys: string[] = []) => keys.flatMap((key) => heard.get(key) ?? missing(key))
  for (const { heardIn, against, by, group: name, old, ...made } of content.insights) {
    const id = await db.transaction((tx) =>
      makeInsight(tx, person(by), { ...made, groupId: group(name), supports: ids(heardIn), contradicts: ids(against) }),
    )
    if (old) await db.run(sql`update insights set fresh_until = current_date - 40 where id = ${id}`)
  }
  for (const { question, by, taker, group: name } of content.questions) {
    const id = await db.transaction((tx) => askQuestion(tx, person(by), { question, groupId: group(name) }))
    if (taker) await db.transaction((tx) => takeAlong(tx, person(taker), { id }))
  }
  for (const { customer: who, by, with: along, inDays, hours, ...planned } of content.planned) {
    const from = inDaysAt(loadedAt, inDays)
    const until = new Date(from.getTime() + hours * HOUR)
    const withIds = along ? [person(along).id] : []
    await db.transaction((tx) =>
      planVisit(tx, person(by), { ...planned, customerId: customer(who), from, until, withIds, askedFor: true }),
    )
  }
  for (const { wording, where, evidence, owner, kept, broken } of content.standing) {
    const id = await db.transaction((tx) => standFor(tx, person(owner), { wording, toldWhere: where, evidence }))
    const hold = async (observationId: Id<'observations'>, side: 'for' | 'against') =>
      await db.transaction((tx) => holdBeside(tx, person(owner), { id, observationId, side }))
    for (const one of ids(kept)) await hold(one, 'for')
    for (const one of ids(broken)) await hold(one, 'against')
  }
  for (const { by, inDays, hour, hours, ...offer } of content.alongs) {
    const from = inDaysAt(loadedAt, inDays, hour)
    await db.transaction((tx) =>
      offerAlong(tx, person(by), { ...offer, from, until: new Date(from.getTime() + hours * HOUR) }),
    )
  }
  for (const { by, team, lines } of content.sketches) {
    const written = lines.map((words, index) => ({ prompt: index + 1, words }))
    await db.transaction((tx) =>
      makeSketch(tx, person(by), { lines: written, departmentId: team ? settled.departments.get(team) : undefined }),
    )
  }
  const { newcomer, rhythm } = content
  if (newcomer) {
    const id = await db.transaction((tx) =>
      immerse(tx, person(newcomer.buddy), { personId: person(newcomer.person).id, buddyId: person(newcomer.buddy).id }),
    )
    for (const key of newcomer.faces)
      await db.transaction((tx) => meetFace(tx, person(newcomer.person), { id, customerId: customer(key) }))
  }
  if (rhythm)
    await db.transaction((tx) =>
      setRhythm(tx, person(rhythm.by), {
        departmentId: settled.departments.get(rhythm.department) ?? NO_ID,
        everyDays: rhythm.everyDays,
      }),
    )
}

/** In some days, at an hour of universal time: nine is ten in the morning in winter. */
function inDaysAt(now: Date, days: number, hour = 9): Date {
  const moment = new Date(now.getTime() + days * DAY)
  moment.setUTCHours(hour, 0, 0, 0)
  while (moment.getUTCDay() % 6 === 0) moment.setUTCDate(moment.getUTCDate() + 1) // nobody plans for a weekend
  return moment
}

function missing(key: string): never {
  throw new Error(`nobody and nothing in the demo is called «${key}»`)
}
