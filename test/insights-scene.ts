import { countAmong, makeGroup } from '../src/customers/groups.ts'
import { prefer } from '../src/customers/preferring.ts'
import { offerAlong } from '../src/insights/along/walk-along.ts'
import { immerse } from '../src/insights/newcomers/immersion.ts'
import { observe } from '../src/insights/observations/observing.ts'
import { makeSketch } from '../src/insights/sketches/sketch.ts'
import { standFor } from '../src/insights/stand-for/standing-promise.ts'
import { makeInsight } from '../src/insights/statements/making.ts'
import { recordVisit } from '../src/insights/visits/recording-visits.ts'
import type { Tx } from '../src/platform/database/database.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { Colleague } from './world.ts'

const HOUR = 3_600_000

/** One of everything that is kept around one customer, with these words in it; what the addresses of it are called. */
export async function customersWorldScene(
  tx: Tx,
  { owner, customer, words }: { owner: Colleague; customer: Id<'customers'>; words: string },
): Promise<Record<string, number>> {
  const { actor } = owner
  const from = new Date(Date.now() - 48 * HOUR)
  const group = await makeGroup(tx, actor, { name: `Groep ${customer}` })
  await countAmong(tx, actor, { customerId: customer, groupId: group })
  const preference = await prefer(tx, actor, { customerId: customer, words, source: 'visit' })
  const visit = await recordVisit(tx, actor, {
    customerId: customer,
    groupId: group,
    direction: 'out',
    from,
    until: new Date(from.getTime() + HOUR),
    place: words,
    heard: words,
    seen: words,
    weLearned: words,
    theyLearned: words,
    repeats: 'month',
  })
  const said = await observe(tx, actor, { kind: 'verbatim', source: 'story', customerId: customer, words })
  const aloud = await observe(tx, actor, {
    kind: 'verbatim',
    source: 'story',
    customerId: customer,
    words: 'Ik kom er met mijn rollator niet langs.',
  })
  const insight = await makeInsight(tx, actor, {
    statement: 'Wie slecht loopt, plant de dag rond een vrije stoep',
    type: 'need',
    pane: 'wants',
    groupId: group,
    moment: 'waiting',
    disagrees: 'Wie goed loopt',
    supports: said ? [said] : [],
  })
  const question = await tx.one<{ id: Id<'research_questions'> }>(sql`
    insert into research_questions (question, asked_by) values ('Hoe laat gaan mensen naar buiten?', ${owner.id}) returning id`)
  const sketch = await makeSketch(tx, actor, {
    lines: [
      { prompt: 1, words: `Iemand die slecht loopt ${words}` },
      { prompt: 3, words: 'De stoep is nooit vrij' },
    ],
  })
  const standing = await standFor(tx, actor, { wording: 'Wij bellen dezelfde dag terug.' })
  const along = await offerAlong(tx, actor, {
    what: 'Een ochtend mee',
    from: new Date(Date.now() + 24 * HOUR),
    until: new Date(Date.now() + 28 * HOUR),
    places: 2,
  })
  const withThem = await offerAlong(
    tx,
    { kind: 'customer', id: customer },
    { what: 'Naar de winkel', from: new Date(Date.now() + 24 * HOUR), until: new Date(Date.now() + 25 * HOUR) },
  )
  const begun = await tx.maybe<{ id: Id<'immersions'> }>(
    sql`select id from immersions where person_id = ${owner.id} and ended_at is null`,
  )
  const immersion = begun?.id ?? (await immerse(tx, actor, { personId: owner.id }))
  return {
    'preferences/:id': preference,
    'groups/:group': group,
    'visits/:id': visit,
    'words/:id': said ?? 0,
    'observations/:id': aloud ?? 0,
    'insights/:id': insight,
    'questions/:id': question.id,
    'sketches/:id': sketch,
    'standing/:id': standing,
    'along/:id': along,
    'alongs/:id': withThem,
    'newcomers/:id': immersion,
  }
}

/** The pages around customers in the states that look different. */
export const insightsPages = (names: Record<string, string | number>): string[] => [
  '/desk/faces',
  `/desk/faces?group=${names['groups/:group']}`,
  '/desk/said?q=stoep',
  `/desk/insights/new?observation=${names['words/:id']}`,
  '/desk/insights?q=niets-daarvan',
  `/desk/visits/new?customer=${names['desk/customers/:id']}`,
  '/desk/preferences?q=tulpen',
]
