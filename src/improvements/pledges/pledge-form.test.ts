import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { pledgesOf } from './pledge.ts'
import { answerPledge, pledge } from './pledging.ts'
import { yearOf } from './year.ts'

const w = await world()
const today = dayOf(new Date(), 'Europe/Amsterdam')
const year = today.slice(0, 4)
const read = async (path: string, as = w.fatima) => await (await w.get(path, as)).text()
const typed = {
  kind: 'together',
  words: 'Elke vrijdag bel ik de buren van het werk',
  for_whom: 'wie naast het werk woont',
  will_notice: 'Ze weten het een dag eerder',
  seen_by: 'Ik vraag het hun zelf.',
  due_on: addDays(today, 30),
}

test('the form opens with the question of the source, the year of the proposed day filled in, and the three kinds', async () => {
  const form = await read('/desk/pledges/new')
  const due = /name="due_on"[^>]*value="(\d{4})/.exec(form)?.[1]
  assert.match(form, new RegExp(`<h1[^>]*>Wat ga jij in ${due} doen om je klant beter te bedienen\\?`))
  for (const [kind, label] of [
    ['window', 'Raam schoonvegen'],
    ['together', 'Samen'],
    ['free', 'Vrij'],
  ])
    assert.match(form, new RegExp(`value="${kind}"[\\s\\S]*?${label}`))
})

test('anybody makes one: three things to write, the rest stands there already', async () => {
  const form = await read('/desk/pledges/new')
  const empty = [...form.matchAll(/<(?:input|textarea)\b[^>]*\brequired\b[^>]*>(?:<\/textarea>)?/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/value="[^"]+"/.test(tag) && !/type="radio"/.test(tag))
  assert.equal(empty.length, 3, 'what, for whom and what they notice: a minute')
  assert.equal((await w.post('/desk/pledges', typed, w.fatima)).status, 303)
  const [made] = await pledgesOf(w.db, w.fatima.id)
  assert.deepEqual(
    [made?.kind, made?.for_whom, made?.will_notice, made?.seen_by, made?.due_on],
    ['together', typed.for_whom, typed.will_notice, typed.seen_by, typed.due_on],
  )
  assert.match(await read('/desk/pledges'), /We zien het zo: Ik vraag het hun zelf/)
})

test('for whom, what will be different, by when and how we see it: each is needed, and a slogan is nudged', async () => {
  for (const field of ['for_whom', 'will_notice', 'seen_by', 'due_on']) {
    const refused = await w.post('/desk/pledges', { ...typed, [field]: '' }, w.fatima)
    assert.equal(refused.status, 422, field)
    assert.match(await refused.text(), /Elke vrijdag bel ik/, 'nothing typed is lost')
  }
  const slogan = await w.post('/desk/pledges', { ...typed, words: 'De klant altijd centraal' }, w.fatima)
  assert.equal(slogan.status, 422)
  assert.match(await slogan.text(), /Wat merkt wélke klant ervan/)
})

test('one tap from what we look at ourselves in to an intention of one’s own', async () => {
  for (const mirror of ['/desk/windows', '/desk/improvements/learning'])
    assert.match(await read(mirror), /href="\/desk\/pledges\/new">Wat doe jij eraan\?/, mirror)
})

test('the year looked back on: mine for me, ours and everybody’s with what customers said of it', async () => {
  const mine = await w.act((tx) => pledge(tx, w.joost.actor, { kind: 'window', words: 'Meelopen op de ronde', forWhom: 'mevrouw', willNotice: 'vrij pad', dueOn: addDays(today, 3) })) // biome-ignore format: one line
  await w.act((tx) => answerPledge(tx, w.joost.actor, { id: mine, answer: 'done' }))
  await changed('Nergens kun je zitten', w.departments.green, 'Nu kan ik er weer komen')
  await changed('De balie is dicht', w.departments.passports, 'Ik kon na mijn werk')

  const seen = await yearOf(
    w.db,
    { ...w.joost.actor, kind: 'person', id: w.joost.id, administrator: false },
    Number(year),
  )
  assert.deepEqual(
    seen.ours.map(({ title, said }) => [title, said]),
    [['Nergens kun je zitten', ['Nu kan ik er weer komen']]],
  )
  assert.ok(seen.organisation.some(({ said }) => said.includes('Ik kon na mijn werk')))
  const page = await read('/desk/pledges/review', w.joost)
  for (const words of ['Meelopen op de ronde', 'Nu kan ik er weer komen', 'Ik kon na mijn werk'])
    assert.ok(page.includes(words))
  assert.ok(!(await read('/desk/pledges/review', w.marieke)).includes('Meelopen op de ronde'), 'private')
})

/** Something that was solved this year, and what a customer said of it. */
async function changed(title: string, department: number, said: string) {
  const { id } = await w.db.one<{ id: Id<'problems'> }>(
    sql`insert into problems (title, state) values (${title}, 'done') returning id`,
  )
  await w.db.run(sql`insert into joint_owners (problem_id, department_id) values (${id}, ${department})`)
  await w.db.run(
    sql`insert into problem_endings (problem_id, ending, words, ended_at) values (${id}, 'done', 'Gedaan', now())`,
  )
  await w.db.run(sql`
    insert into raisers (problem_id, customer_id, words, answer, answer_words, answered_at)
    values (${id}, ${w.sanne.id}, 'Het kan zo niet', 'solved', ${said}, now())`)
}
