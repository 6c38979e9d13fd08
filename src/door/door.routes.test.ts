import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertSound, assertValid, textOf } from '../../test/pages.ts'
import { loseMailServer, world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { waits } from '../platform/database/waits.ts'
import { eventsOf } from '../platform/events/events.ts'
import { forgetSettings } from '../platform/settings.ts'

const w = await world()
const read = async (path: string) => textOf(await (await w.get(path)).text())
const key = () => `test-${Math.random().toString(36).slice(2)}-${Date.now()}`
const requests = () => w.db.one<{ count: number }>(sql`select count(*) from requests`)

test('every page of the front door is sound html in both languages', async () => {
  await assertSound(w, [
    '/',
    '/services',
    '/services/heg-snoeien',
    '/services/bijzondere-bijstand',
    '/answers',
    '/answers?words=paspoort',
    '/kitchen',
    '/contact',
    '/code',
    '/mine',
    '/mine/enter?token=nothing',
    '/accessibility',
    '/privacy',
    '/about',
    '/stuck',
    '/zes-vragen',
  ])
})

test('a question and one way to reach who asks is enough', async () => {
  const sent = await w.post('/questions', { words: 'De heg is te hoog', reach: 'nieuw@example.org', key: key() })
  assert.equal(sent.status, 303)
  const to = sent.headers.get('location') ?? ''
  assert.match(to, /^\/track\/[\w-]+\/receipt$/)

  const receipt = await w.get(to)
  const text = textOf(await receipt.text())
  assert.equal(receipt.status, 200)
  assert.match(text, /Marieke heeft uw vraag/)
  assert.match(text, /De heg is te hoog/)
  assert.match(text, /nieuw@example\.org/)
  assert.match(text, /[2-9CDFHJKMNPQRTVWX]{3}-[2-9CDFHJKMNPQRTVWX]{3}/)
})

test('a form sent twice opens one request', async () => {
  const before = await requests()
  const form = { words: 'Twee keer gestuurd', reach: 'twee@example.org', key: key() }
  const [first, second] = [await w.post('/questions', form), await w.post('/questions', form)]

  assert.equal((await requests()).count, before.count + 1)
  assert.equal(first.headers.get('location'), second.headers.get('location'))
})

test('sent twice at the same moment it opens one as well, and both are led to it', async () => {
  const before = await requests()
  const form = { words: 'Twee keer tegelijk', reach: 'tegelijk@example.org', key: key() }
  const answers = await Promise.all([w.send('/questions', form), w.send('/questions', form)])

  assert.equal((await requests()).count, before.count + 1)
  assert.match(answers[0].headers.get('location') ?? '', /receipt$/)
  assert.equal(answers[0].headers.get('location'), answers[1].headers.get('location'))
})

test('opening takes six waits for the database at most, the commit included, for somebody new and somebody known', async () => {
  const waitsOf = async (words: string, reach: string) => {
    const before = waits.total
    assert.equal((await w.send('/questions', { words, reach, key: key() })).status, 303)
    return waits.total - before
  }
  const [fresh, known]: number[][] = [[], []]
  for (const one of ['eerste', 'tweede', 'derde']) {
    fresh?.push(await waitsOf(`De heg van de ${one} is te hoog`, `${one}@example.org`))
    known?.push(await waitsOf(`De heg achter de ${one} is te hoog`, `${one}@example.org`))
  }
  assert.ok(Math.min(...(fresh ?? [])) <= 5, `${fresh} waits for somebody new`)
  assert.ok(Math.min(...(known ?? [])) <= 6, `${known} waits for somebody known`) // else what is kept in memory was read anew
})

test('without a way to reach, the page comes back with the question, what may help, and one thing to add', async () => {
  const before = await requests()
  const answered = await w.post('/questions', { words: 'De heg bij nummer 12 is te hoog', name: 'Sanne', key: key() })
  const markup = await answered.text()

  assert.equal(answered.status, 422)
  assert.equal((await requests()).count, before.count)
  assert.match(markup, /De heg bij nummer 12 is te hoog<\/textarea>/)
  assert.match(textOf(markup), /Nog één ding/)
  assert.match(textOf(markup), /Dit gaat naar Groen/)
  await assertValid(markup, 'asked again')
})

test('an unreadable address is refused beside its field, and everything typed is kept', async () => {
  const answered = await w.post('/questions', {
    words: 'Een vraag <b>',
    reach: 'geen adres',
    expectation: 'Rust',
    key: key(),
  })
  const markup = await answered.text()

  assert.equal(answered.status, 422)
  assert.match(markup, /Een vraag &lt;b&gt;<\/textarea>/)
  assert.match(markup, /value="geen adres"/)
  assert.match(markup, /Rust<\/textarea>/)
  assert.match(textOf(markup), /Hier kunnen we u niet mee bereiken/)
})

test('long questions, other scripts and emoji come through unchanged', async () => {
  for (const words of ['x'.repeat(9_999), 'مرحبا، أريد تجديد جواز سفري', '図書館は何時に開きますか', '🦔🦔']) {
    const sent = await w.post('/questions', { words, reach: 'talen@example.org', key: key() })
    const to = sent.headers.get('location') ?? ''
    const kept = await w.db.one<{ words: string }>(sql`select words from requests order by id desc limit 1`)

    assert.equal(sent.status, 303)
    assert.equal(kept.words, words)
    await assertValid(await (await w.get(to.replace('/receipt', ''))).text(), words.slice(0, 20))
  }
})

test('a question with nothing to read in it is refused in words', async () => {
  assert.equal((await w.post('/questions', { words: ' \u200b ', reach: 'a@example.org' })).status, 422)
  assert.equal((await w.post('/questions', { words: 'nul \u0000', reach: 'a@example.org' })).status, 422)
})

test('somebody asks for somebody else: both are known, and who asks gets the answers', async () => {
  await w.post('/questions', {
    words: 'Voor mijn moeder',
    reach: 'dochter@example.org',
    for_name: 'Riet',
    relation: 'dochter',
    key: key(),
  })
  const asked = await w.db.one<{ customer: string; mail: string; relation: string }>(sql`
    select c.name as customer, w.value as mail, s.relation from requests r join customers c on c.id = r.customer_id
      join contact_ways w on w.customer_id = r.asker_id join representations s on s.customer_id = r.customer_id
     order by r.id desc limit 1`)

  assert.deepEqual(asked, { customer: 'Riet', mail: 'dochter@example.org', relation: 'dochter' })
  const { id } = await w.db.one<{ id: number }>(sql`select customer_id as id from requests order by id desc limit 1`)
  const told = (await eventsOf(w.db, { kind: 'customer', id })).map(({ type }) => type)
  assert.deepEqual(told, ['customer.met', 'customer.representation_started'])
})

test('files come along with the question, and are there for who asked', async () => {
  const file = new File(['stoep'], 'stoep.txt', { type: 'text/plain' })
  const sent = await w.post('/questions', {
    words: 'Zie het bestand',
    reach: 'foto@example.org',
    files: file,
    key: key(),
  })
  const page = (sent.headers.get('location') ?? '').replace('/receipt', '')
  const markup = await (await w.get(page)).text()

  assert.match(markup, /stoep\.txt/)
  const address = markup.match(/href="([^"]+\/files\/\d+)"/)?.[1] ?? ''
  assert.equal(await (await w.get(address)).text(), 'stoep')
  const { wrote_at } = await w.db.one<{ wrote_at: Date | null }>(
    sql`select wrote_at from requests order by id desc limit 1`,
  )
  assert.equal(wrote_at, null, 'what comes with the question is no writing back')
})

test('a photo nobody can open is refused in words, and the question stays', async () => {
  const broken = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'heg.jpg', { type: 'image/jpeg' })
  const form = { words: 'Zie de foto van de heg', reach: 'kapot@example.org', files: broken, key: key() }
  const answered = await w.post('/questions', form)
  const markup = await answered.text()

  assert.equal(answered.status, 422)
  assert.match(textOf(markup), /Deze foto is beschadigd/)
  assert.match(markup, /Zie de foto van de heg<\/textarea>/)
})

test('where no mail leaves, no page between the door and the answer promises any', async () => {
  const asked = await w.ask({ words: 'Wanneer komt de veegwagen?', ownerId: w.marieke.id })
  await loseMailServer(w)
  const track = `/track/${asked.token}`
  for (const path of ['/', '/code', '/mine', `${track}/receipt`, track, '/services/bijzondere-bijstand']) {
    const text = (await (await w.get(path)).text()).replaceAll(/href="[^"]*"|name="[^"]*"/g, '')
    assert.doesNotMatch(
      text,
      /mailen we u|krijgt u bericht|komen op sanne@|per mail|Stuur mij een link|Daar komt ons antwoord/,
      path,
    )
  }
  assert.match(await (await w.get(`${track}/receipt`)).text(), /we kunnen u nu geen mail sturen/)
  const desk = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(desk, /Er gaat geen mail weg/)
  assert.doesNotMatch(desk, /krijgt dit per mail/)
})

test('who wrote in neither of our languages gets a receipt in both, and so does a browser that asks for neither', async () => {
  const words = 'Evimin önündeki kaldırım çok kötü, annem yürüyemiyor. Ne zaman tamir edilecek?'
  const sent = await w.post('/questions', { words, reach: 'ayse@example.org', key: key() })
  const receipt = await (await w.get(sent.headers.get('location') ?? '')).text()
  assert.match(textOf(receipt), /heeft uw vraag[\s\S]*has your question/)
  assert.match(receipt, /<section class="card stack" lang="en"/)
  const dutch = await w.post('/questions', { words: 'De stoep ligt scheef', reach: 'an@example.org', key: key() })
  assert.doesNotMatch(await read(dutch.headers.get('location') ?? ''), /has your question/)

  const door = async (languages: string) =>
    textOf(await (await w.app.request('/', { headers: { host: w.host, 'accept-language': languages } })).text())
  assert.match(await door('tr-TR,tr;q=0.9'), /Waarmee kunnen we u helpen[\s\S]*How can we help you[\s\S]*own language/)
  for (const languages of ['nl', 'ar,en;q=0.5', '*']) assert.doesNotMatch(await door(languages), /own language/)
})

test('an organisation without a number, an address or mail says what to do instead, and promises no talk', async () => {
  const before = await w.db.one<Record<string, string>>(
    sql`select phone, visiting_address, postal_address, mail from settings`,
  )
  await w.db.run(sql`update settings set phone = '', visiting_address = '', postal_address = '', mail = ''`)
  forgetSettings(w.db.organisation.schema)
  const contact = textOf(await (await w.get('/contact')).text())
  assert.match(contact, /Schrijf ons op de voorpagina/)
  assert.doesNotMatch(contact, /Liever praten/)
  assert.match(
    textOf(await (await w.get('/code')).text()),
    /Code kwijt\? (Stel uw vraag dan opnieuw|Krijg|Al mijn vragen|[A-Z])/,
  )
  await w.db.run(sql`
    update settings set phone = ${before.phone}, visiting_address = ${before.visiting_address},
                        postal_address = ${before.postal_address}, mail = ${before.mail}`)
  forgetSettings(w.db.organisation.schema)
})
