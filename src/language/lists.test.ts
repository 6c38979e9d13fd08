import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FIRST, LANGUAGES } from './languages.ts'
import { partsOf, rowsOf, wordsOf } from './lists.ts'
import { SAYINGS } from './sayings.ts'
import { topicalityOf } from './subjects/little-words.ts'
import { wordsOf as wordsIn } from './subjects/question-words.ts'

const questions = new URL('questions/', `file://${process.env.TEST_DATA ?? '/nowhere'}/`)
const skip = existsSync(questions) ? false : 'there are no real questions here'

const dutch = () =>
  readdirSync(new URL('rijksoverheid-vac-nl/', questions)).map((name) =>
    String(JSON.parse(readFileSync(new URL(`rijksoverheid-vac-nl/${name}`, questions), 'utf8')).question),
  )

const english = () =>
  readFileSync(new URL('banking77-test-en.csv', questions), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,[^,]*$/, ''))
    .filter((line) => line.includes(' '))

test('a little word stands once in the list of its language', () => {
  for (const language of LANGUAGES) {
    const words = wordsOf(language, 'little')
    assert.deepEqual(
      words.filter((word, at) => words.indexOf(word) !== at),
      [],
      language,
    )
    assert.deepEqual(partsOf(language, 'little.txt'), partsOf(FIRST, 'little.txt'))
  }
})

test('of real questions the little words are many, and what is left says what nearly all of them are about', {
  skip,
}, () => {
  for (const asked of [dutch(), english()]) {
    assert.ok(asked.length > 50)
    const words = asked.map(wordsIn)
    const all = words.flat()
    const little = all.filter((word) => topicalityOf(word) === 0).length / all.length
    assert.ok(little > 0.4 && little < 0.8, `${little.toFixed(2)} of the words are little`)
    const topical = words.filter((one) => one.some((word) => topicalityOf(word) > 0)).length / asked.length
    assert.ok(topical > 0.97, `${topical.toFixed(3)} of the questions are about something`)
  }
})

test('each saying has words of an agenda and of customers, and other languages know no other subjects', () => {
  const subjects = rowsOf(FIRST, 'sayings').map(([subject]) => subject)
  assert.equal(new Set(subjects).size, subjects.length)
  for (const language of LANGUAGES)
    for (const row of rowsOf(language, 'sayings')) {
      assert.ok(row.length === 3 || row.length === 4, `${language}: ${row.join(' | ')}`)
      assert.ok(subjects.includes(row[0]), `${language}: ${row[0]} is no subject of the first list`)
    }
  for (const [onAgenda, said] of SAYINGS) assert.ok(!onAgenda.test('') && said !== '', onAgenda.source)
})

test('words of an agenda that stand in two sayings, and sayings in words nobody asked in, are printed', {
  skip,
}, (t) => {
  const words = rowsOf(FIRST, 'sayings').flatMap(([subject = '', onAgenda = '']) =>
    onAgenda.split('|').map((word) => ({ subject, word })),
  )
  const twice = [...Map.groupBy(words, ({ word }) => word)].filter(([, rows]) => rows.length > 1)
  t.diagnostic(
    `in two: ${twice.map(([word, rows]) => `${word} (${rows.map((row) => row.subject).join(', ')})`).join('; ')}`,
  )
  const asked = dutch().join(' ').toLowerCase()
  const unheard = rowsOf(FIRST, 'sayings').filter(
    ([, , said = '']) => !said.split(' ').some((word) => word.length > 3 && asked.includes(word)),
  )
  t.diagnostic(`not asked in: ${unheard.map(([subject]) => subject).join(', ')}`)
  assert.ok(twice.length < words.length / 10, 'most words stand in one saying')
})
