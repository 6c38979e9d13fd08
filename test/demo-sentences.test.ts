import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { grower } from '../demo/grower.ts'
import { readTown } from '../demo/reading/town.ts'
import { Mistakes } from '../demo/text/mistakes.ts'
import { town } from '../demo/town.ts'

const asItStands = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url))

interface Change {
  file: string
  from: string
  to: string
}

/** Reads the town as if these things were written otherwise, each where its words stand first. */
const readChanged = (...changes: Change[]) =>
  readTown('town', (file) => {
    let text = asItStands(file).toString('utf8')
    for (const { from, to } of changes.filter((one) => one.file === file)) {
      assert.ok(text.includes(from), `${file} has «${from}»`)
      text = text.replace(from, to)
    }
    return Buffer.from(text)
  })

/** What is said of changes; `here` stands for the file and the line of the first. */
function saidOf(...changes: Change[]): string[] {
  const [{ file, from } = assert.fail()] = changes
  const text = asItStands(file).toString('utf8')
  const here = `${file}, line ${text.slice(0, text.indexOf(from)).split('\n').length}`
  try {
    readChanged(...changes)
  } catch (error) {
    if (error instanceof Mistakes) return error.all.map((one) => one.replace(here, 'here'))
    throw error
  }
  return []
}

const questions = 'demo/town/questions.txt'
const people = 'demo/town/people.txt'
const improvements = 'demo/town/improvements.txt'
const crowd = 'demo/town/crowd.txt'

test('what the two organisations of the demo say is read without a mistake', () => {
  for (const { people, customers, crowd, services, meetings } of [town, grower]) {
    assert.ok(people.length > 5 && customers.length > 10 && services.length > 4 && meetings.length > 0)
    assert.ok(
      crowd.questions.length > 30 && crowd.openers.includes('') && crowd.greetings.en?.includes('Hello {called}, '),
    )
  }
})

test('a changed sentence is read as it was changed', () => {
  const { crowd } = readChanged({ file: questions, from: 'Ik ben 1.82.', to: 'Ik ben 1.92.' })
  assert.match(crowd.questions[0]?.words ?? '', /tot aan mijn knieën\. Ik ben 1\.92\.$/)
})

test('whoever names what is not there reads where, and what there is', () => {
  assert.deepEqual(saidOf({ file: questions, from: '# groen', to: '# gruen' }), [
    'here: no service is called «gruen»; expected groen, straat, container, paspoort, verhuizen, feest, bijstand, klacht-of-idee',
  ])
  assert.deepEqual(saidOf({ file: questions, from: 'phone | nl | Er hangt', to: 'fax | nl | Er hangt' }), [
    'here: «fax» is unknown here; expected web, mail, phone, counter, letter',
  ])
  assert.deepEqual(saidOf({ file: improvements, from: 'by: joost', to: 'by: jost' }), [
    'here: no person is called «jost»; expected one in demo/town/people.txt',
  ])
  assert.deepEqual(saidOf({ file: people, from: 'departments: groen', to: 'departments: groen, greon' }), [
    'here: no department is called «greon»; expected groen, straat, burgerzaken, inkomen, magazijn',
  ])
  assert.deepEqual(saidOf({ file: 'demo/town/meetings.txt', from: 'item: Cijfers', to: 'item: Getallen' }), [
    'here: expected the first words of an item, not «Getallen»',
  ])
  assert.deepEqual(
    saidOf({ file: 'demo/town/encounters.txt', from: 'heard in: corrie, riet', to: 'heard in: corrie, ritt' }),
    ['here: no visit is called «ritt»; expected corrie, riet, ton, thea, hevin, emre, wei'],
  )
})

test('a line is meant for words that some question has', () => {
  const [said, ...more] = saidOf({ file: crowd, from: 'suits: stoep, tegel,', to: 'suits: stoep, tegle,' })
  assert.equal(said, `here: no question says «tegle»; expected words as they stand in ${questions}`)
  assert.deepEqual(more, [])
  assert.equal(saidOf({ file: crowd, from: 'suits: stoep, tegel,', to: 'suits: stoep,, tegel,' }).length, 1)
})

test('a part that is missing, or too much, is named with all that belong there', () => {
  const whole = 'expected channel | language | words | reply | (answered)'
  const reply = ' | dat moet de hond niet hoeven. {dag} komt er vet in de lagers en kijken we meteen de rest na.'
  assert.deepEqual(saidOf({ file: questions, from: reply, to: '' }), [`here: «reply» is missing; ${whole}`])
  assert.deepEqual(saidOf({ file: questions, from: ' | answered', to: ' | answerd' }), [
    `here: «answerd» is too much here; ${whole}`,
  ])
  assert.deepEqual(saidOf({ file: people, from: 'role: hovenier in wijk Noord\n', to: '' }), [
    `${people}, line ${lineOf(people, '# marieke')}: «role» is missing; expected a line «role: …» directly below «marieke»`,
  ])
  assert.deepEqual(
    saidOf({ file: people, from: 'expertise: heg', to: 'expertis: heg' }).map((one) => one.split('; ')[0]),
    [
      `here: «expertis» is unknown below «marieke»`,
      `${people}, line ${lineOf(people, '# marieke')}: «expertise» is missing`,
    ],
  )
  assert.match(
    saidOf({ file: people, from: 'mail: marieke', to: 'post: marieke' })[0] ?? '',
    /^here: «post» is unknown below «marieke»; expected name, first name, role, departments, /,
  )
  assert.deepEqual(
    saidOf({ file: crowd, from: '# streets', to: '# strets' }).map((one) => one.split('; ')[0]),
    ['here: «strets» is unknown below «crowd»', `${crowd}, line 1: a heading is missing`],
  )
})

test('braces that nobody fills, and what is written otherwise than it is read, say what is expected', () => {
  assert.deepEqual(saidOf({ file: questions, from: 'Op de {straat}', to: 'Op de {straet}' }), [
    'here: nobody fills «{straet}» here; expected {straat}, {straat2}, {nummer}, {dag}, {dagNl}, {dagHere}',
  ])
  assert.deepEqual(saidOf({ file: crowd, from: 'Dat ik het kan betalen.', to: 'Dat ik het {dag} kan betalen.' }), [
    'here: nobody fills «{dag}» here; expected no braces',
  ])
  assert.deepEqual(saidOf({ file: improvements, from: 'at: wd-10 13:00', to: 'at: wd10 13:00' }), [
    'here: expected a moment such as «wd-10 13:00», «d+45», «a+63» or «40 minutes ago», not «wd10 13:00»',
  ])
  assert.deepEqual(saidOf({ file: people, from: 'hours: mon-fri', to: 'hours: ma-vr' }), [
    'here: expected «mon-wed 08:30-17:00, fri 08:30-12:30», not «ma-vr 07:00-15:30»',
  ])
  assert.equal(
    saidOf({ file: people, from: '# joost', to: '# marieke' })[0],
    `here: «marieke» is a heading in line ${lineOf(people, '# marieke')} already; expected another name`,
  )
  assert.match(
    saidOf({ file: people, from: '# joost', to: '#joost' })[0] ?? '',
    /^here: «#joost» is no heading; expected/,
  )
})

test('all mistakes are told at once, in every file', () => {
  const fax = { file: questions, from: 'phone | nl | Er hangt', to: 'fax | nl | Er hangt' }
  const brace = { file: questions, from: 'Op de {straat}', to: 'Op de {straet}' }
  const moment = { file: improvements, from: 'at: wd-10 13:00', to: 'at: wd10 13:00' }
  assert.equal(saidOf(fax, brace, moment).length, 3)
})

test('a story names who is there, steps of its service or its own, and promises that were made', () => {
  const stories = 'demo/town/stories.txt'
  const said = saidOf({ file: 'demo/town/services.txt', from: 'name: Ter plekke kijken', to: 'name: Gaan kijken' })
  assert.match(
    said[0] ?? '',
    /^demo\/town\/stories\.txt, line \d+: no step is called «Ter plekke kijken»; expected Gaan kijken, /,
  )
  assert.deepEqual(saidOf({ file: stories, from: '| thea | wall |', to: '| thae | wall |' }), [
    'here: no person or customer is called «thae»; expected one in people.txt or customers.txt',
  ])
  assert.match(
    saidOf({ file: stories, from: '| thea | wall |', to: '| thea | shout |' })[0] ?? '',
    /^here: no deed is called «shout»; expected ask, expect, take, say, step add, /,
  )
  assert.deepEqual(saidOf({ file: stories, from: '| yusuf | keep | licht', to: '| yusuf | keep | donker' }), [
    'here: no promise is called «donker»; expected answer, licht',
  ])
  assert.deepEqual(saidOf({ file: stories, from: ' | wie dit samen oplost', to: '' }), [
    'here: «withheld because» is missing; expected topic | until | withheld because',
  ])
  const [first, ...acts] = town.stories.find(({ key }) => key === 'lantaarn')?.acts ?? []
  assert.deepEqual([first?.do, first?.at, first?.by], ['ask', { workingDays: -14, time: '06:55' }, 'thea'])
  const written = acts.find((act) => act.do === 'file')
  assert.match(written?.content ?? '', /\nLamp: brandt, 100 %\.\n/)
})

test('a file saved by Notepad reads the same; one in other letters, or that is away, is said', () => {
  const byNotepad = (file: string) => Buffer.from(`\uFEFF${asItStands(file).toString('utf8').replaceAll('\n', '\r\n')}`)
  assert.deepEqual(readTown('town', byNotepad), town)
  const inLatin = (file: string) =>
    Buffer.from(asItStands(file).toString('utf8'), file === questions ? 'latin1' : 'utf8')
  assert.throws(() => readTown('town', inLatin), {
    message: `${questions}, line 1: its letters cannot be read; expected a file saved as UTF-8`,
  })
  assert.throws(() => readTown('nowhere'), /^.*demo\/nowhere\/people\.txt, line 1: it cannot be opened; expected/m)
})

const lineOf = (file: string, words: string) => asItStands(file).toString('utf8').split('\n').indexOf(words) + 1

test('the page for writers names every file', () => {
  const page = asItStands('demo/README.md').toString('utf8')
  for (const folder of ['town', 'grower'])
    for (const file of readdirSync(new URL(`../demo/${folder}`, import.meta.url)))
      assert.ok(page.includes(`\`${file}\``), file)
})
