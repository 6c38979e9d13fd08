import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { grower } from '../../../demo/grower.ts'
import { town } from '../../../demo/town.ts'
import { CUSTOMER_WORD, customerValues, translator } from './i18n.ts'
import { compile } from './icu.ts'
import { messageKeysSource } from './message-keys-source.ts'
import { allWords, type Catalogue, roomsWithWords, wordsOf } from './messages.ts'

const { nl, 'nl-je': je, en } = allWords()

/** Every translator knows these; a language may need them where another does not. */
const ALWAYS_GIVEN = new Set([
  'customer',
  'customers',
  'theCustomer',
  'Customer',
  'Customers',
  'TheCustomer',
  'customerArticle',
])

const voice = { address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' } as const

type Parts = { literal: string; names: string[] }
type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const partsOf = (text: string): Parts =>
  gather(new IntlMessageFormat(text, 'nl', undefined, { ignoreTag: true }).getAst())

function gather(elements: readonly Element[]): Parts {
  const parts = elements.map(partOf)
  return { literal: parts.map(({ literal }) => literal).join(''), names: parts.flatMap(({ names }) => names) }
}

function partOf(element: Element): Parts {
  if (element.type === LITERAL) return { literal: element.value, names: [] }
  if (element.type === POUND) return { literal: '#', names: [] }
  if (!('options' in element)) return { literal: ' ', names: [element.value] }

  const options = Object.values(element.options).map(({ value }) => gather(value))
  const literal = options.map((option) => ` ${option.literal} `).join('')
  return { literal, names: [element.value, ...options.flatMap(({ names }) => names)] }
}

const LITERAL = 0 // the parser's names for kinds of elements exist only in its own package
const POUND = 7

const placeholders = (text: string) =>
  [...new Set(partsOf(text).names)].filter((name) => !ALWAYS_GIVEN.has(name)).toSorted()
const saysU = (text: string) => /(?<![\p{L}\p{N}'’-])(?:u|uw|uwe|uzelf)(?![\p{L}\p{N}'’])/iu.test(partsOf(text).literal)
const without = (keys: Catalogue, other: Catalogue) => [...keys.keys()].filter((key) => !other.has(key))

test('every message reads as ICU and holds no html', () => {
  for (const [key, text] of [...nl, ...je, ...en]) {
    assert.doesNotThrow(() => partsOf(text), key)
    assert.doesNotMatch(text, /<\/?[a-z]|&[a-z]+;|&#/i, `${key} holds html`)
    assert.notEqual(text.trim(), '', `${key} is empty`)
  }
})

test('Dutch and English say the same things', () => {
  assert.deepEqual(without(nl, en), [], 'not in English')
  assert.deepEqual(without(en, nl), [], 'not in Dutch')
  assert.deepEqual(without(je, nl), [], 'not in Dutch with u')
})

test('the languages fill in the same things', () => {
  for (const [key, text] of nl) {
    assert.deepEqual(placeholders(en.get(key) ?? text), placeholders(text), key)
    assert.deepEqual(placeholders(je.get(key) ?? text), placeholders(text), key)
  }
})

test('whoever says u can say je', () => {
  assert.deepEqual(
    [...nl].filter(([key, text]) => saysU(text) && !je.has(key)).map(([key]) => key),
    [],
    'without je',
  )
  assert.deepEqual(
    [...je].filter(([, text]) => saysU(text)).map(([key]) => key),
    [],
    'je that says u',
  )
})

test('no organisation reads of the people, places and things of the demo', () => {
  const names = [...town.people, ...grower.people].flatMap(({ name, firstName }) => [name, firstName])
  const called = [...town.customers, ...grower.customers].map(({ name }) => name)
  const teams = [...town.departments, ...grower.departments]
    .map(({ name }) => name)
    .filter((name) => name.includes(' '))
  const demo = [...names, ...called, ...teams, 'Zonnedam', 'Kuiper'].filter((one) => one.length > 2)
  const known = new RegExp(
    `(?<!\\p{L})(?:${demo.map((one) => one.replace(/[.()]/g, '.')).join('|')}|${THINGS})(?!\\p{L})`,
    'u',
  )
  const elsewhere = [...nl, ...je, ...en].filter(([key]) => !key.startsWith('tour.'))
  assert.deepEqual(
    elsewhere.flatMap(([key, text]) => known.exec(partsOf(text).literal)?.[0].concat(` in ${key}`) ?? []),
    [],
  )
  assert.match('Bijvoorbeeld: het bankje van Marieke', known)
})

/** What the stories of the demo are about. */
const THINGS =
  '(?:heg|stoep|lantaarn|tulp|bloembol|wasmachine|veegwagen|rollator|bankje|paspoort|parkeer|container|hovenier|magazijn|bloemist|fiets|hedge|pavement|street ?light|tulip|bulb|washing machine|sweeper|bench|passport|parking|gardener|storeroom|florist|bicycle|walking frame)\\p{L}*'

test('every key starts with its room', () => {
  for (const room of roomsWithWords()) {
    for (const key of wordsOf(room, 'nl').keys()) assert.match(key, new RegExp(`^${room}\\.[a-z0-9_.]+$`))
  }
})

test('the keys are typed from every room', () => {
  const written = readFileSync(new URL('message-keys.ts', import.meta.url), 'utf8')
  assert.equal(written, messageKeysSource(roomsWithWords()), 'run: node bin/messages.ts')
})

test('every key that is used exists, and every key that exists is used', () => {
  const source = globSync(['src/**/*.ts', 'public/**/*.{js,ts}'], {
    cwd: ROOT,
    exclude: ['**/*.test.ts', '**/message-keys.ts'],
  })
    .map((file) => readFileSync(new URL(file, ROOT), 'utf8'))
    .join('\n')
  const said = [...source.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)].map(([, key = '']) => key)
  const named = new Set([...source.matchAll(/['"`]([a-z_]+\.[a-z0-9_.]+)['"`]/g)].map(([, key = '']) => key))
  const composed = [...source.matchAll(/`([a-z_]+\.(?:[a-z0-9_.]|\$\{[^{}`]*\})*)`/g)].map(([, key = '']) =>
    shapeOf(key),
  )
  const isUsed = (key: string) => named.has(key) || composed.some((shape) => shape.test(key))

  assert.deepEqual(
    said.filter((key) => !nl.has(key)),
    [],
    'used, but in no catalogue',
  )
  assert.deepEqual(
    [...nl.keys()].filter((key) => !isUsed(key)),
    [],
    'in a catalogue, but never used',
  )
})

const ROOT = new URL('../../../', import.meta.url)

/** Which keys a composed one may become: `start.${step}_title` any that ends in _title. */
const shapeOf = (key: string) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '[a-z0-9_]+')}$`)

test('a translator speaks its language and knows how', () => {
  const t = translator({ ...voice, language: 'nl' })
  assert.equal(t('when.hours', { count: 1.5 }), '1,5 uur')
  assert.deepEqual([t.language, t.address, t.timeZone], ['nl', 'u', 'Europe/Amsterdam'])
  assert.equal(translator({ ...voice, language: 'en', address: 'je' })('when.today'), 'today')
})

test('a message may be filled from a row, and says which it is when something is missing', () => {
  const t = translator({ ...voice, language: 'en' })
  const row = { count: 2, made: new Date(), owner: { name: 'Marieke' }, verb: () => 'x', gone: null }
  assert.equal(t('when.days', row), '2 days')
  assert.throws(() => t('when.days'), /when\.days/)
})

test('a message is text: signs of html stay what they are', () => {
  assert.equal(compile('x', '{name} <b>is</b> it', 'nl')({ name: '<i>' }), '<i> <b>is</b> it')
  assert.equal(compile('x', "foto's van {name}", 'nl')({ name: 'Jan' }), "foto's van Jan")
})

test('the word for customer agrees', () => {
  const words = { nl: { singular: 'lid', plural: 'leden', article: 'het' }, en: CUSTOMER_WORD.en }
  const message = compile(
    'x',
    '{TheCustomer} en {customerArticle, select, het {dit} other {deze}} {customer}, {Customers}',
    'nl',
  )
  assert.equal(message(customerValues(words.nl)), 'Het lid en dit lid, Leden')
  assert.equal(
    message(customerValues({ singular: 'ijsmeester', plural: 'ijsmeesters', article: 'de' })),
    'De ijsmeester en deze ijsmeester, IJsmeesters',
  )
})
