import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findAnswerById } from '../src/answers/answer.ts'
import { addCannedText, findCannedText } from '../src/answers/canned-text.ts'
import { publishAnswer } from '../src/answers/publishing.ts'
import { searchAnswers } from '../src/answers/searching.ts'
import { changeCustomer } from '../src/customers/changing.ts'
import { findCustomer } from '../src/customers/customer.ts'
import { recogniseAsYouType } from '../src/customers/finding.ts'
import { makeCustomer, readReach, recognise } from '../src/customers/recognising.ts'
import { actFor, representationsOf } from '../src/customers/representing.ts'
import { NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { likelyServices } from '../src/services/likely.ts'
import { createService } from '../src/services/offering.ts'
import { findService, stepsOfVersion } from '../src/services/service.ts'
import { naughtyStrings, soundNaughtyStrings, withoutNaughtyStrings } from './naughty.ts'
import { world } from './world.ts'

const w = await world()

const SCRIPTS = [
  'Marieke',
  'Şükrü',
  'Łódź',
  'محمد علي',
  'שלום',
  '山田太郎',
  '김민준',
  'Наталія',
  'ภาษาไทย',
  'ναί',
  'हिन्दी',
  'ትግርኛ',
  '👩‍🍳',
  'e\u0301',
  '\u202eabc',
  'a\tb',
]

/** Text in every script, in whatever mix, that a text field takes: no NUL, no half characters, something to see. */
const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...SCRIPTS), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `x${parts.join(' ').replaceAll('\0', '').replaceAll('\r', '')}`.slice(0, maxLength).toWellFormed())

test('two first questions at once from one address make one customer', async () => {
  const address = fc.tuple(
    fc.stringMatching(/^[a-z][a-z0-9.]{0,10}[a-z]$/),
    fc.constantFrom('example.org', 'Voorbeeld.nl', 'münchen.example'),
  )
  let run = 0
  await fc.assert(
    fc.asyncProperty(address, fc.integer({ min: 2, max: 5 }), async ([local, domain], times) => {
      const typed = `${local.replaceAll(/\.+/g, '.')}${run++}@${domain}`
      const spellings = [typed, typed.toUpperCase(), ` <${typed}> `, `mailto:${typed}`]
      const ids = await Promise.all(
        Array.from({ length: times }, (_, index) =>
          w.act((tx) =>
            recognise(
              tx,
              { kind: 'visitor' },
              { name: `Naam ${index}`, reach: readReach(spellings[index % spellings.length] ?? typed) },
            ),
          ),
        ),
      )
      assert.equal(new Set(ids).size, 1)
      const { count } = await w.db.one<{ count: number }>(
        sql`select count(*) as count from contact_ways where normalised = ${readReach(typed)?.normalised ?? ''}`,
      )
      assert.equal(count, 1)
    }),
    { numRuns: 25 },
  )
})

test('names and own words come back as they were given, in every script', async () => {
  await fc.assert(
    fc.asyncProperty(anyText(200), anyText(200), anyText(2000), async (name, called, ownWords) => {
      const id = await w.act((tx) => makeCustomer(tx, { kind: 'system' }, { name }))
      assert.equal((await findCustomer(w.db, id))?.name, name.trim())
      await w.act((tx) => changeCustomer(tx, w.marieke.actor, { id, name, called, ownWords }))
      const customer = await findCustomer(w.db, id)
      assert.deepEqual([customer?.name, customer?.called, customer?.own_words], [name, called, ownWords])
      await recogniseAsYouType(w.db, w.marieke.actor, name)
    }),
    { numRuns: 40 },
  )
})

test('answers and services come back as they were given, in every script, and can be searched for', async () => {
  await fc.assert(
    fc.asyncProperty(anyText(300), anyText(3000), async (question, body) => {
      const { id } = await w.act((tx) => publishAnswer(tx, w.marieke.actor, { question, body }))
      const answer = await findAnswerById(w.db, id)
      assert.deepEqual([answer?.question, answer?.body], [question, body])
      await searchAnswers(w.db, question, 'nl')

      const service = await w.act((tx) =>
        createService(tx, w.ada.actor, {
          name: question,
          description: body,
          department_id: w.departments.green,
          steps: [{ name: question, because: body }],
        }),
      )
      const kept = await findService(w.db, service)
      const [step] = await stepsOfVersion(w.db, kept?.id ?? NO_ID)
      assert.deepEqual([kept?.name, kept?.description, step?.name, step?.because], [question, body, question, body])
      await likelyServices(w.db, body)
    }),
    { numRuns: 40 },
  )
})

test('the naughty strings go through answers, services and customers unchanged', {
  skip: withoutNaughtyStrings(),
}, async () => {
  const strings = soundNaughtyStrings(300)
  assert.ok(strings.length > 400, `only ${strings.length} of ${naughtyStrings()?.length} strings are sound`)
  const goThrough = async (text: string, index: number) => {
    const customer = await w.act((tx) => makeCustomer(tx, { kind: 'system' }, {}))
    const [{ id }, service, canned] = await w.act(async (tx) => {
      await changeCustomer(tx, w.marieke.actor, { id: customer, name: text, called: text, ownWords: text })
      if (index % 10 === 0)
        await actFor(tx, w.marieke.actor, { customerId: customer, representativeId: w.otto.id, relation: text })
      return [
        await publishAnswer(tx, w.marieke.actor, { question: text, body: text, source: text }),
        await createService(tx, w.ada.actor, {
          name: text,
          description: text,
          openness: text,
          about: text,
          department_id: w.departments.green,
          steps: [{ name: text, role: text }],
        }),
        await addCannedText(tx, w.marieke.actor, { shortcut: `n-${index}`, title: text, body: text }),
      ] as const
    })
    const known = await findCustomer(w.db, customer)
    const answer = await findAnswerById(w.db, id)
    const version = await findService(w.db, service)
    const [step] = await stepsOfVersion(w.db, version?.id ?? NO_ID)
    const found = [
      known?.name,
      known?.called,
      known?.own_words,
      answer?.question,
      answer?.body,
      answer?.source,
      version?.name,
      version?.description,
      version?.openness,
      version?.about,
      step?.name,
      step?.role,
      (await findCannedText(w.db, canned))?.body,
    ]
    assert.deepEqual([...new Set(found)], [text])
    await searchAnswers(w.db, text, 'nl')
    await likelyServices(w.db, text)
    await recogniseAsYouType(w.db, w.marieke.actor, text)
  }
  await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (let index = lane; index < strings.length; index += 4) await goThrough(strings[index] ?? '', index)
    }),
  )
  const relations = (await representationsOf(w.db, w.marieke.actor, w.otto.id)).map(({ relation }) => relation)
  assert.deepEqual(new Set(relations), new Set(strings.filter((_text, index) => index % 10 === 0)))
})

test('the naughty strings are shown as text on every page about them', { skip: withoutNaughtyStrings() }, async () => {
  const strings = soundNaughtyStrings(200).filter((text) => /[<>"'&]/.test(text))
  const ownWords = strings.join('\n').slice(0, 20_000)
  await w.act((tx) => changeCustomer(tx, w.marieke.actor, { id: w.sanne.id, ownWords }))
  const { id } = await w.act((tx) => publishAnswer(tx, w.marieke.actor, { question: 'Wat?', body: ownWords }))
  const service = await w.act((tx) =>
    createService(tx, w.ada.actor, {
      name: 'Wat',
      description: ownWords,
      openness: ownWords,
      department_id: w.departments.green,
    }),
  )
  for (const path of [
    `/desk/customers/${w.sanne.id}`,
    `/desk/customers/${w.sanne.id}/change`,
    `/desk/answers/${id}`,
    `/desk/answers/${id}/change`,
    `/desk/services/${service}`,
    `/desk/services/${service}/change`,
  ]) {
    const response = await w.get(path, w.ada)
    assert.equal(response.status, 200, path)
    const page = await response.text()
    assert.doesNotMatch(page, /<script>alert|<img src=x|<svg onload|<iframe|<a href="javascript/i, path)
    if (path.endsWith('change')) assert.ok(unescaped(page).includes(ownWords), `${path} keeps every sign`)
  }
})

const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
