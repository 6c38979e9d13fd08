import assert from 'node:assert/strict'
import fc from 'fast-check'
import { raw } from 'sql-template-tag'
import { everyHappening } from '../src/app/happenings.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import type { GivenId } from '../src/platform/database/ids.ts'
import { join, sql } from '../src/platform/database/sql.ts'
import { tamperedEvents } from '../src/platform/events/events.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { anId } from './ids.ts'
import { WORDS } from './verbs.ts'
import type { World } from './world.ts'

/**
 * Generated stories: the verbs of a noun in any order, by anybody. Of each is held that it is done or refused in words;
 * that refused means nothing changed, and done means told; and at the end that the log is whole and holds no words.
 */
export interface Plot<Scene, Name extends string> {
  w: World
  /** Every verb, with input made from the scene and generated numbers. */
  verbs: Record<Name, (tx: Tx, actor: Actor, scene: Scene, doing: Doing<Name>) => Promise<unknown>>
  /** What follows upon each other in earnest; by chance alone it hardly ever does. */
  together: readonly (readonly Name[])[]
  /** Everything that is kept of it: what changes there is recorded. */
  tables: readonly string[]
  /** Where a story begins. */
  begin(): Promise<Scene>
  /** The scene as it stands now, before each verb. */
  look(scene: Scene): Promise<Scene>
  /** Anybody, and whoever would do it. */
  cast: readonly Actor[]
  suited(doing: Doing<Name>, scene: Scene): Actor
  /** Whoever may not see it does nothing to it. */
  maySee(actor: Actor, scene: Scene, doing: Doing<Name>): Promise<boolean>
  /** What holds of it at every moment. */
  holds(scene: Scene): Promise<void>
}

/** One doing: what, by whom, and numbers to choose the rest by. */
export interface Doing<Name extends string> {
  verb: Name
  who: number
  one: number
  other: number
  yes: boolean
}

const SUITED = -1 // whoever would do it
const NOT_THERE = 5

/** Chosen from what is there; now and then something that is not. */
export const pick = <Row>(rows: readonly Row[], number: number): Row | undefined =>
  number === NOT_THERE ? undefined : rows.toReversed()[number % rows.length]

export const idOf = <Row extends { id: number }>(rows: readonly Row[], number: number): Row['id'] | GivenId =>
  pick(rows, number)?.id ?? anId(999_999_999)

/** How much is played: so many stories, of at most so many doings. */
export interface Length {
  stories: number
  longest: number
}

/** Plays the stories. Verbs that were never done in any of them say nothing: the test fails, naming them. */
export async function playStories<Scene, Name extends string>(
  plot: Plot<Scene, Name>,
  { stories, longest }: Length,
): Promise<void> {
  const names = Object.keys(plot.verbs) as Name[]
  const happened = new Set<Name>()
  const never = () => names.filter((name) => !happened.has(name))
  const story = (verb: fc.Arbitrary<Name>) =>
    fc.asyncProperty(doingsOf(verb, plot, longest), async (doings) => {
      const first = await plot.begin()
      for (const doing of doings) if (await perform(plot, await plot.look(first), doing)) happened.add(doing.verb)
      await plot.holds(await plot.look(first))
      await checkLog(plot.w)
    })
  await fc.assert(story(fc.constantFrom(...names)), { numRuns: stories, endOnFailure })
  // What chance left out comes every other time, until it was done.
  for (let times = 0; times < MOST_TIMES && never().length > 0; times++)
    await fc.assert(story(fc.oneof(fc.constantFrom(...never()), fc.constantFrom(...names))), {
      numRuns: stories,
      endOnFailure,
    })
  assert.deepEqual(never(), [], 'never done in any story: the stories say nothing of these')
}

const MOST_TIMES = 5

/** Looking for the shortest story that fails tells each of hundreds anew: minutes, in which a test run says nothing. */
export const endOnFailure = process.env.SHORTEST_STORY === undefined

function doingsOf<Scene, Name extends string>(
  verb: fc.Arbitrary<Name>,
  { cast, together }: Plot<Scene, Name>,
  longest: number,
) {
  const anything = fc.record({
    verb,
    who: fc.oneof({ weight: 3, arbitrary: fc.constant(SUITED) }, { weight: 2, arbitrary: fc.nat(cast.length - 1) }),
    one: fc.nat(NOT_THERE),
    other: fc.nat(9),
    yes: fc.boolean(),
  })
  const inARow = fc
    .record({ verbs: fc.constantFrom(...together), one: fc.nat(2), other: fc.nat(9), yes: fc.boolean() })
    .map(({ verbs, ...chosen }) => verbs.map((verb) => ({ verb, who: SUITED, ...chosen })))
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: anything.map((one) => [one]) }, { weight: 1, arbitrary: inARow }), {
      minLength: 8,
      maxLength: longest,
      size: 'max',
    })
    .map((all) => all.flat())
}

/** Does one thing; says whether it was done. */
async function perform<Scene, Name extends string>(
  plot: Plot<Scene, Name>,
  scene: Scene,
  doing: Doing<Name>,
): Promise<boolean> {
  const actor = doing.who === SUITED ? plot.suited(doing, scene) : (plot.cast[doing.who] as Actor)
  const [before, allowed] = [await printOf(plot), await plot.maySee(actor, scene, doing)]
  try {
    await plot.w.act<unknown>((tx) => plot.verbs[doing.verb](tx, actor, scene, doing))
  } catch (error) {
    assert.ok(error instanceof Refusal, `${doing.verb} failed: ${error instanceof Error ? error.stack : error}`)
    assert.deepEqual(await printOf(plot), before, `${doing.verb} was refused and changed something`)
    return false
  }
  const after = await printOf(plot)
  const changed = after.state !== before.state
  assert.ok(allowed || !changed, `${doing.verb} was done by somebody who may not see it: ${JSON.stringify(actor)}`)
  assert.ok(!changed || after.events > before.events, `${doing.verb} changed something without an event`)
  return changed || after.events > before.events
}

/** Everything that is kept of it as one value, and how long the log is. */
async function printOf<Scene, Name extends string>({ w, tables }: Plot<Scene, Name>) {
  const parts = tables.map(
    (table) =>
      sql`select md5(coalesce(string_agg((to_jsonb(t) - 'search')::text, ' ' order by (to_jsonb(t) - 'search')::text), '')) as part from ${raw(table)} t`,
  )
  return await w.db.one<{ state: string; events: number }>(sql`
    select md5(string_agg(part, ' ')) as state, (select count(*) from events) as events
      from (${join(parts, ' union all ')}) parts`)
}

async function checkLog({ db }: World) {
  assert.deepEqual(await tamperedEvents(db), [], 'the chain holds')
  const word = `%${WORDS.split(' ')[0]}%`
  const wordy = await db.many<{ type: string }>(sql`select distinct type from events where data::text like ${word}`)
  assert.deepEqual(wordy, [], 'no event holds words')
  const held = await db.many<{ type: string; name: string }>(
    sql`select distinct type, jsonb_object_keys(data) as name from events`,
  )
  const unsaid = held.filter(({ type, name }) => !HOLDS.get(type)?.includes(name))
  assert.deepEqual(unsaid, [], 'an event holds what its kind says, also where a statement puts it together')
}

const HOLDS: ReadonlyMap<string, readonly string[]> = new Map(
  everyHappening.map(({ name, holds }) => [name, holds.map((held) => held.replace('?', ''))]),
)
