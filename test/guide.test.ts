import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import type { CustomerWord } from '../src/ui/words/i18n.ts'
import { allWords } from '../src/ui/words/messages.ts'

const GUIDE = new URL('../docs/guide/', import.meta.url)
const EDITIONS = ['nl', 'en'] as const
type Edition = (typeof EDITIONS)[number]
type Part = ReturnType<IntlMessageFormat['getAst']>[number]

const text = { nl: readFileSync(new URL('nl.md', GUIDE), 'utf8'), en: readFileSync(new URL('en.md', GUIDE), 'utf8') }

/** The guides speak of Zonnedam, where a customer is called a resident. */
const RESIDENT: Readonly<Record<Edition, CustomerWord>> = {
  nl: { singular: 'inwoner', plural: 'inwoners', article: 'de' },
  en: { singular: 'resident', plural: 'residents', article: 'the' },
}

for (const edition of EDITIONS) {
  const bold = [...new Set([...text[edition].matchAll(/\*\*(.+?)\*\*/g)].map(([, phrase = '']) => phrase))]

  test(`what is bold in ${edition}.md stands on a screen, to the letter`, () => {
    const screens = [...allWords()[edition].values()].flatMap((message) => patterns(message, edition))
    assert.ok(bold.length > 100, 'a guide without bold words would pass anything')
    assert.deepEqual(
      bold.filter((phrase) => !screens.some((screen) => screen.test(phrase))),
      [],
    )
  })

  test(`every link and picture of ${edition}.md is there`, () => {
    const targets = [...text[edition].matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    )
    const relative = targets.filter((target) => !/^[a-z]+:/.test(target))
    assert.ok(relative.length > 0)
    assert.deepEqual(
      relative.filter((target) => !existsSync(new URL(target.replace(/#.*/, ''), GUIDE))),
      [],
    )
  })
}

test('both guides have the same chapters, pictures and lists, in the same order', () => {
  assert.deepEqual(shape(text.en), shape(text.nl))
})

test('no message is so open that it lets any bold phrase pass', () => {
  const screens = [...allWords().nl.values()].flatMap((message) => patterns(message, 'nl'))
  assert.ok(!screens.some((screen) => screen.test('Dit staat nergens op een scherm')))
})

const shape = (markdown: string) => markdown.match(/^(#+ |- |\d+\. |<img src="[^"]+")/gm)

/** A pattern for each way a message can be said; what is filled in may be anything, the customer is a resident. */
function patterns(message: string, edition: Edition): RegExp[] {
  const ways = spoken(new IntlMessageFormat(message, edition, undefined, { ignoreTag: true }).getAst(), edition)
  return ways.filter((way) => /\p{L}{2}/u.test(way.replaceAll('.+', ''))).map((way) => new RegExp(`^${way}$`, 'u'))
}

function spoken(parts: readonly Part[], edition: Edition): string[] {
  return parts.reduce<string[]>(
    (starts, part) => starts.flatMap((start) => waysOf(part, edition).map((end) => start + end)),
    [''],
  )
}

function waysOf(part: Part, edition: Edition): string[] {
  if ('options' in part) return Object.values(part.options).flatMap(({ value }) => spoken(value, edition))
  if (!('value' in part)) return ['\\d+']
  return [
    part.type === 0 ? part.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : (residents(edition)[part.value] ?? '.+'),
  ]
}

function residents(edition: Edition): Record<string, string> {
  const { singular, plural, article } = RESIDENT[edition]
  return { customer: singular, customers: plural, theCustomer: `${article} ${singular}` }
}
