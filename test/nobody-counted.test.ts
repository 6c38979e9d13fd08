import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from '../src/platform/database/sql.ts'
import { world } from './world.ts'

// Nothing groups outcomes, counts or times by an employee: no view, no query, no list (S4-7). Open work that somebody has
// now may be shown, to share the load. This reads every statement in the house, and every view in the database.

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url))
const w = await world()

/** What may stand although it looks like it, and why it counts nobody. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/requests/owners/circumstances.ts': 'who knows about this one question, weighed at that moment and kept nowhere',
}

const employees = await w.db.many<{ column: string }>(sql`
  select distinct a.attname::text as column from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
   where k.contype = 'f' and k.confrelid = 'persons'::regclass and k.connamespace = current_schema()::regnamespace`)
const WHO = [...employees.map(({ column }) => column), 'actor_id', 'by_id', 'acting_id']
const who = `\\b(?:${WHO.join('|')})\\b`

/** Statements as they stand in the code: what is between backticks behind `sql`, nested ones included. */
function statementsIn(text: string): string[] {
  const found: string[] = []
  for (const { index } of text.matchAll(/\bsql`/g)) {
    let [depth, at] = [0, index + 4]
    for (; at < text.length; at++) {
      if (text[at] === '$' && text[at + 1] === '{') depth++
      else if (text[at] === '}' && depth > 0) depth--
      else if (text[at] === '`' && depth === 0) break
    }
    found.push(text.slice(index + 4, at))
  }
  return found
}

/** What a statement groups by: columns by name, and those it names by their place in the list of what is selected. */
function groupedBy(statement: string): string[] {
  return [
    ...statement.matchAll(/group by ((?:[\w."]+(?:\([^()]*\))?(?:\s*,\s*)?)+)|partition by ([\w.", ]+)/gi),
  ].flatMap((found) => {
    const before = statement.slice(0, found.index)
    return (found[1] ?? found[2] ?? '').split(',').map((one) => {
      const place = Number(one.trim())
      return Number.isInteger(place) && place > 0 ? (selectedIn(before)[place - 1] ?? '') : one.trim()
    })
  })
}

/** The columns of the last list of columns before a place. */
function selectedIn(before: string): string[] {
  const list = before.slice(before.toLowerCase().lastIndexOf('select') + 6).split(/\bfrom\b/i)[0] ?? ''
  const [columns, depth] = [[''], { now: 0 }]
  for (const sign of list) {
    if (sign === '(') depth.now++
    if (sign === ')') depth.now--
    if (sign === ',' && depth.now === 0) columns.push('')
    else columns[columns.length - 1] += sign
  }
  return columns
}

const AGGREGATE = /\b(?:count|sum|avg|min|max|percentile_\w+|mode|stddev\w*)\s*\(/i
const DONE =
  /closed_at is not null|closed_at\s*(?:>|between)|finished_at is not null|state = '(?:kept|broken|closed)'|verdicts|closures|\bhelped\b|\boutcome\b|from events/i

/** What is wrong with a statement, if it reckons with somebody. */
function wrongIn(statement: string): string | undefined {
  const byWhom = groupedBy(statement).find((column) => new RegExp(who).test(column))
  if (byWhom) return `groups by ${byWhom}`
  const ofSomebody = new RegExp(`${who}\\s*(?:=\\s*(?:any\\()?\\$\\{|in\\s*\\()`).test(statement)
  if (AGGREGATE.test(statement) && ofSomebody && DONE.test(statement)) return 'counts what somebody did'
  return undefined
}

test('no query reckons with an employee', () => {
  assert.ok(
    WHO.includes('owner_id') && WHO.includes('closed_by') && WHO.includes('doer_id'),
    'the columns of people were not found',
  )
  const files = globSync('{src,demo,bin}/**/*.ts', { cwd: CHECKOUT }).filter((file) => !file.endsWith('.test.ts'))
  const all = files.flatMap((file) =>
    statementsIn(readFileSync(`${CHECKOUT}${file}`, 'utf8')).map((statement) => ({ file, statement })),
  )
  assert.ok(all.length > 500, 'no statements were found: this test would hold nothing')
  const wrong = all.flatMap(({ file, statement }) => {
    const why = file in ALLOWED ? undefined : wrongIn(statement)
    return why ? [`${file}: ${why} in ${statement.replace(/\s+/g, ' ').slice(0, 160)}`] : []
  })
  assert.deepEqual(wrong, [])
})

test('no view does either', async () => {
  const views = await w.db.many<{ name: string; definition: string }>(sql`
    select viewname as name, definition from pg_views where schemaname = current_schema()
    union all select matviewname, definition from pg_matviews where schemaname = current_schema()`)
  assert.ok(views.some(({ name }) => name === 'acting'))
  assert.deepEqual(
    views.filter(({ definition }) => wrongIn(definition) !== undefined).map(({ name }) => name),
    [],
  )
})

/** `@{` stands for what begins a value in a statement, which the linter would take for a slip. */
const filledIn = (example: string) => example.replaceAll('@{', ['$', '{'].join(''))

test('this test would find one', () => {
  const examples = [
    'select owner_id, count(*) from requests where closed_at is not null group by owner_id',
    'select r.owner_id, avg(closed_at - opened_at) from requests r group by 1',
    "select date_trunc('week', closed_at), s.finished_by, count(*) from steps s group by 1, 2",
    'select count(*) over (partition by closed_by) from closures',
    'select count(*) from closures where closed_by = @{id}',
    "select count(*) from events where actor_id = @{person} and happened_at > now() - interval '1 week'",
  ]
  for (const example of examples.map(filledIn)) assert.ok(wrongIn(example), example)
  assert.equal(
    wrongIn(filledIn('select count(*) as open from requests where owner_id = @{personId} and closed_at is null')),
    undefined,
  )
  assert.deepEqual(
    statementsIn(filledIn('a(sql`select @{x ? sql`b` : c} from d`)'))[0],
    filledIn('select @{x ? sql`b` : c} from d'),
  )
})

test('what somebody else closed is in no list: of others there is open work only, of oneself everything', async () => {
  const done = await w.ask({ words: 'De pioenroos is al gesnoeid', ownerId: w.joost.id })
  const open = await w.ask({ words: 'De magnolia moet nog', ownerId: w.joost.id })
  await w.act((tx) => tx.run(sql`update requests set closed_at = now() where id = ${done.id}`))
  for (const state of ['closed', 'all', 'open']) {
    const others = await (await w.get(`/desk/requests?owner=${w.joost.id}&state=${state}`, w.marieke)).text()
    assert.doesNotMatch(others, /pioenroos/, state)
    assert.match(others, /magnolia/, state)
  }
  assert.match(await (await w.get(`/desk/requests?owner=${w.joost.id}&state=closed`, w.joost)).text(), /pioenroos/)
  assert.match(
    await (await w.get('/desk/requests?state=closed', w.marieke)).text(),
    /pioenroos/,
    'without a name beside it',
  )
  assert.ok(open.id)
})
