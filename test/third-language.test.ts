import './languages/here.ts'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { joinOwners } from '../src/improvements/problems/owning.ts'
import { raise } from '../src/improvements/problems/raising.ts'
import { alarmWordsOf } from '../src/language/alarm-words.ts'
import { firstSentence } from '../src/language/first-sentence.ts'
import { opensWithGreeting } from '../src/language/greeting.ts'
import { guessLanguage } from '../src/language/guessing.ts'
import { LANGUAGES } from '../src/language/languages.ts'
import { fittingQuestions } from '../src/meetings/lens/choosing-question.ts'
import { readAgenda } from '../src/meetings/reading/read-agenda.ts'
import { readHead } from '../src/meetings/reading/read-head.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { settingsOf } from '../src/platform/settings.ts'
import { missingAsText, missingIn } from '../src/ui/words/missing.ts'
import { customerPages } from './customer-states.ts'
import { lastMailTo } from './mailbox.ts'
import { inLanguage, textOf } from './pages.ts'
import { world } from './world.ts'

// Zonnespraak is nobody's language: a folder beside this file, with some words and a few sentences.
const w = await world()

const THERE = { cookie: 'language=qaa' }
const read = async (path: string) => {
  const page = await w.get(path, THERE)
  assert.equal(page.status, 200, path)
  return await page.text()
}

const WORDS = {
  nl_singular: 'inwoner',
  nl_plural: 'inwoners',
  nl_article: 'de',
  en_singular: 'resident',
  en_plural: 'residents',
  address_form: 'u',
  nl: 'yes',
  en: 'yes',
  first: 'nl',
}

test('a language is a folder: it is in the one list, and speaks where an administrator ticks it', async () => {
  assert.deepEqual(LANGUAGES, ['nl', 'en', 'qaa'])
  assert.match(textOf(await read('/')), /Waarmee kunnen we u helpen\?/, 'nobody offers it yet')

  const form = await (await w.get('/desk/settings/words', w.ada)).text()
  assert.match(form, /Zonnespraak/)
  const { revision } = await settingsOf(w.db)
  const fields = { ...WORDS, qaa: 'yes', qaa_singular: 'orumi', qaa_plural: 'orumis', revision: String(revision) }
  assert.equal((await w.post('/desk/settings/words', fields, w.ada)).status, 303)
  const settings = await settingsOf(w.db)
  assert.deepEqual(settings.languages, ['nl', 'en', 'qaa'])
  assert.deepEqual(settings.customer_word.qaa, { singular: 'orumi', plural: 'orumis', article: '' })
})

test('the front door and the services speak it, and what it does not say is said in Dutch', async () => {
  const front = await read('/')
  assert.match(front, /<html lang="qaa"/)
  assert.match(textOf(front), /Keno luma sel tavi\?/)
  assert.match(textOf(front), /Wat we doen/, 'what is missing is said in Dutch')
  assert.match(textOf(await read('/stuck')), /Naki keno sel orumis\?/, 'with the word an organisation chose')
  assert.match(textOf(await read('/services')), /Luma oruma keno/)
  const { slug } = await w.db.one<{ slug: string }>(sql`select slug from services where id = ${w.services.hedge}`)
  assert.match(textOf(await read(`/services/${slug}`)), /Heg/i, 'a service without a translation is read in Dutch')
  assert.match(textOf(await (await w.get('/')).text()), /Zonnespraak/, 'from a Dutch page it is one tap away')
})

test('a service is translated into it in its form, and is read and asked in it from then on', async () => {
  const form = await (await w.get(`/desk/services/${w.services.hedge}/change`, w.ada)).text()
  assert.match(form, /name="name_qaa"/)
  const { version, name, department_id } = await w.db.one<{
    version: number
    name: string
    department_id: Id<'departments'>
  }>(sql`select version, name, department_id from current_services where service_id = ${w.services.hedge}`)
  const fields = {
    version: String(version),
    name,
    name_en: 'Hedges',
    name_qaa: 'Dorinka tavi',
    department_id: String(department_id),
    open_kitchen: 'yes',
    answer_amount: '2',
    answer_unit: 'working_days',
    'step_name[]': 'Kijken',
    'step_name_qaa[]': 'Lumaka',
    'step_duration_unit[]': 'days',
  }
  assert.equal((await w.post(`/desk/services/${w.services.hedge}/versions`, fields, w.ada)).status, 303)
  const { slug } = await w.db.one<{ slug: string }>(sql`select slug from services where id = ${w.services.hedge}`)
  const shown = textOf(await read(`/services/${slug}`))
  assert.match(shown, /Dorinka tavi/)
  assert.match(shown, /Lumaka/)
  assert.match(textOf(await (await w.get(inLanguage(`/services/${slug}`, 'en'))).text()), /Hedges/)
})

test('a question in it is kept as such, and its receipt, its page, "mine" and the mails speak it', async () => {
  assert.equal(guessLanguage('Wana keno luma tavi sel?'), 'qaa')
  const asked = { words: 'Wana keno luma tavi sel dorinka?', reach: 'oru@example.org', key: randomUUID() }
  const sent = await w.post('/questions', asked, THERE)
  assert.equal(sent.status, 303)
  const receipt = sent.headers.get('location') ?? ''
  assert.match(textOf(await read(receipt)), /naki tava luma/)
  const kept = await w.db.one<{ language: string; found: boolean; theirs: string }>(sql`
    select r.language, r.search @@ 'dorinka'::tsquery as found, c.language as theirs
      from requests r join customers c on c.id = r.asker_id order by r.id desc limit 1`)
  assert.deepEqual(kept, { language: 'qaa', found: true, theirs: 'qaa' })

  await w.hearNews()
  assert.match((await lastMailTo(w, 'oru@example.org')).subject, /^Naki bika luma/)
  const tracking = textOf(await read(receipt.replace('/receipt', '')))
  assert.match(tracking, /Tava luma, (?:una|dua|tri|qua|quin|sex|sol)day/)
  assert.match(tracking, /Keno naki sel/)

  assert.match(textOf(await read('/mine')), /Mina lumas/)
  await w.post('/mine/links', { mail: 'oru@example.org' }, THERE)
  assert.equal((await lastMailTo(w, 'oru@example.org')).subject, 'Mina lumas sel')
})

test('every page a customer can meet is there in it, in whatever state their question is', async () => {
  for (const path of ['/', '/contact', '/kitchen', '/answers', '/code', '/privacy', ...(await customerPages(w))])
    assert.equal((await w.get(inLanguage(path, 'qaa'))).status, 200, path)
})

test('who tells in it of danger reads whom to call, and an administrator reads its words of danger among the others', async () => {
  const heard = async (words: string) => textOf(await (await w.post('/heard', { words }, THERE)).text())
  assert.match(await heard('Wana, domu sel fira!'), /112/)
  assert.equal(await heard('Wana keno domu luma tavi'), '')
  assert.equal(await heard('Domu fira kandel'), '')
  assert.match(await (await w.get('/desk/settings/alarm', w.ada)).text(), /domu\/kasa fira/)
  assert.ok(alarmWordsOf('care').danger.includes('nefra pada'))
  assert.ok(!alarmWordsOf('housing').danger.includes('nefra pada'))
})

test('a greeting in it is known: nobody is greeted twice, and no title is a greeting', () => {
  assert.ok(opensWithGreeting('Oruvel Oru, luma tavi'))
  assert.equal(firstSentence('Oruvel, dom Oru!\nWana keno luma tavi?', 80), 'Wana keno luma tavi?')
})

test('an agenda in it is read: what stands around it, what every meeting has, when and where, and what it asks', () => {
  const text =
    'Dato: 9 sepmes 2027\nLoko: Kasa Nuro\nOruvel orumis,\n\nOtvora\nDorinka zambora\nLuma orumi\n\nTavi naki,\nOru'
  const items = readAgenda(text).map(({ title, procedural, subject }) => ({ title, procedural, subject }))
  assert.deepEqual(items, [
    { title: 'Otvora', procedural: true, subject: 'other' },
    { title: 'Dorinka zambora', procedural: false, subject: 'other' },
    { title: 'Luma orumi', procedural: false, subject: 'customer' },
  ])
  assert.deepEqual(readHead(text, '2026-12-01'), { day: '2027-07-09', place: 'Kasa Nuro' })
  assert.deepEqual(fittingQuestions({ title: 'Dorinka zambora', subject: 'other' }), [1, 5])
})

test('how a shared problem ended is asked in it when who raised it reads it, and their letter says it so', async () => {
  const { id: requestId, customer_id: customerId } = await w.db.one<{
    id: Id<'requests'>
    customer_id: Id<'customers'>
  }>(sql`select id, customer_id from requests where language = 'qaa'`)
  const id = await w.act(async (tx) => {
    const raisers = [{ customerId, words: 'Wana keno luma.', requestId }]
    const raised = await raise(tx, w.marieke.actor, {
      title: 'Luma',
      source: { kind: 'request', id: requestId },
      raisers,
    })
    await joinOwners(tx, w.marieke.actor, { id: raised, departmentId: w.departments.green })
    return raised
  })
  const form = await (await w.get(`/desk/improvements/${id}/ending?ending=declined`, w.marieke)).text()
  assert.match(form, /name="words_qaa"[\s\S]*name="possible_qaa"/)
  assert.doesNotMatch(form, /name="words_en"/, 'nobody among them reads English')
  const typed = { ending: 'declined', words: 'Te duur.', words_qaa: 'Nefra luma.', possible: 'Een bank.' }
  const more = {
    possible_qaa: 'Keno bika.',
    reason: 'money',
    look_again_on: `${new Date().getUTCFullYear() + 1}-01-15`,
  }
  assert.equal((await w.post(`/desk/improvements/${id}/endings`, { ...typed, ...more }, w.marieke)).status, 303)
  const kept = await w.db.one<{ translations: unknown; letter: string }>(sql`
    select e.translations, m.words as letter from problem_endings e join loop_messages m on m.ending_id = e.id where e.problem_id = ${id}`)
  assert.deepEqual(kept.translations, { words: { qaa: 'Nefra luma.' }, possible: { qaa: 'Keno bika.' } })
  assert.match(kept.letter, /Nefra luma\.[\s\S]*Keno bika\./)
  assert.doesNotMatch(kept.letter, /Te duur|Een bank/)
})

test('what the organisation says of privacy is written in it as well, and read so', async () => {
  const form = await (await w.get('/desk/settings/privacy', w.ada)).text()
  assert.match(form, /name="words_en"[\s\S]*name="words_qaa"/)
  const { revision } = await w.db.one<{ revision: number }>(sql`select revision from privacy_statement`)
  const typed = {
    words: 'Wij bewaren weinig.',
    words_qaa: 'Luma bika oru.',
    ground: 'public_task',
    revision: String(revision),
  }
  assert.equal((await w.post('/desk/settings/privacy', typed, w.ada)).status, 303)
  assert.match(await (await w.get('/desk/settings/privacy', w.ada)).text(), /Luma bika oru\./)
  assert.match(textOf(await read('/privacy')), /Luma bika oru\./)
  assert.match(textOf(await (await w.get(inLanguage('/privacy', 'en'))).text()), /Wij bewaren weinig\./)
})

test('what it does not say yet is listed: lists, parts of lists, and messages by room', () => {
  const missing = missingIn('qaa')
  assert.ok(missing.lists.includes('verbs.txt'))
  assert.ok(missing.lists.includes('little.txt [in every story]'))
  assert.ok(!missing.lists.includes('little.txt [smallest]'))
  assert.ok(missing.lists.includes('danger.txt [despair]'))
  assert.ok(missing.lists.includes('danger.txt [danger, housing]'))
  assert.ok(!missing.lists.includes('danger.txt [danger]'))
  assert.ok(missing.lists.includes('greetings.txt [thanks]'))
  assert.ok(missing.lists.includes('agenda-frame.txt [rooms]'))
  assert.ok(missing.lists.includes('agenda.txt [grouping]'))
  assert.ok(missing.lists.includes('sentences.txt'))
  assert.ok(!missing.lists.some((one) => /^greetings.txt \[openings\]|agenda-frame.txt \[months\]/.test(one)))
  assert.ok(missing.messages.get('door')?.includes('door.my_questions'))
  assert.ok(!missing.messages.get('door')?.includes('door.question'))
  assert.match(missingAsText('qaa', missing), /^qaa: said as in nl until it is written\n {2}lists of words:/)
  assert.deepEqual([...missingIn('en').messages], [], 'English says everything')
})
