import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailsScene } from '../../../test/mails-scene.ts'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { addFiles } from '../adding-files.ts'
import { answer } from '../conversing.ts'
import { revokeLink, trackingLink, trackingToken } from '../links.ts'
import type { RequestRow } from '../request.ts'
import { recordUndelivered } from './undelivered.ts'

const w = await world()
const { mailsAbout } = mailsScene(w)

test('asking gives a receipt at once: a copy, the link, the code, who has it and by when', async () => {
  const words = 'De heg hangt over de stoep.\nMijn moeder kan er niet langs.'
  const opened = await w.ask({ words })
  const [receipt, ...more] = await mailsAbout(opened.id)
  assert.ok(receipt)
  assert.equal(more.length, 0)
  assert.match(receipt.text_body, /> De heg hangt over de stoep\.\n> Mijn moeder kan er niet langs\./)
  assert.ok(receipt.text_body.includes(trackingLink(w.db.organisation, opened)))
  assert.ok(receipt.text_body.includes(opened.code))
  assert.match(receipt.text_body, /Marieke \(hovenier, Groen\) heeft uw vraag/)
  assert.match(receipt.text_body, /maandag tot en met vrijdag 09\.00–17\.00 uur/)
  assert.match(receipt.text_body, /Beste Sanne/)
  assert.match(receipt.html_body, /<blockquote[^>]*>De heg hangt over de stoep\.\nMijn moeder/)
  assert.doesNotMatch(receipt.html_body, /<img|<script|&gt;/i)
  assert.match(receipt.text_body, /Een antwoord op deze mail bereikt ons niet\. Schrijven kan hier: http\S+#write$/)
  assert.equal(receipt.automatic, true)
})

test('whoever wrote a greeting is not made to greet twice, and a role begins a sentence with a capital', async () => {
  const opened = await w.ask({ ownerId: w.marieke.id })
  await w.db.run(sql`update persons set display = 'role' where id = ${w.marieke.id}`)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: opened.id, body: 'Dag, vervelend!\nIk kom kijken.' }))
  const [receipt, answered] = await mailsAbout(opened.id)
  await w.db.run(sql`update persons set display = 'first_name' where id = ${w.marieke.id}`)
  assert.match(receipt?.text_body ?? '', /Hovenier \(Groen\) heeft uw vraag[\s\S]*Hovenier is te bereiken/)
  assert.match(answered?.subject ?? '', /^Hovenier schrijft/)
  assert.match(answered?.text_body ?? '', /^Dag, vervelend!/)
})

test('the receipt lists what came along, in each language of the mail, and to a typed address only that it came', async () => {
  const photo = () => new File(['heg'], 'heg-met-gat.txt')
  const along = async (id: Id<'requests'>) => {
    const asked = await w.db.one<{ asker_id: Id<'customers'> }>(sql`select asker_id from requests where id = ${id}`)
    const asker = { kind: 'customer', id: asked.asker_id, requestId: id, seesClosed: false } as const
    await w.act((tx) => addFiles(tx, asker, w.server.files, { id, files: [photo()] }))
  }
  const asked = await w.ask({ words: 'مصباح الشارع أمام بيتي لا يعمل منذ ثلاثة أسابيع' })
  await along(asked.id)
  const [receipt] = await mailsAbout(asked.id)
  assert.match(
    receipt?.text_body ?? '',
    /Dit bestand kregen we erbij:\n– heg-met-gat\.txt[\s\S]*We got this file with it:\n– heg-met-gat\.txt/,
  )
  const typed = await w.ask({ words: 'De heg heeft een gat.' })
  await w.db.run(sql`update requests set proven_at = null where id = ${typed.id}`)
  await along(typed.id)
  const [short] = await mailsAbout(typed.id)
  assert.match(short?.text_body ?? '', /Er kwam één bestand mee\. Dat staat op de pagina\./)
  assert.doesNotMatch(short?.text_body ?? '', /heg-met-gat/)
})

test('what somebody types cannot become markup in a mail', async () => {
  const opened = await w.ask({ words: '<script>alert(1)</script> & <img src=x>' })
  const [receipt] = await mailsAbout(opened.id)
  assert.ok(receipt && !/<script|<img/.test(receipt.html_body))
})

test('the receipt speaks the language of the question', async () => {
  const opened = await w.ask({ words: 'When will the hedge be trimmed?', language: 'en' })
  const [receipt] = await mailsAbout(opened.id)
  assert.match(receipt?.subject ?? '', /^We have your question/)
})

test('a mail about a closed service says that there is news and nothing else', async () => {
  const opened = await w.ask({ words: 'Ik heb schulden en geen wasmachine', serviceId: w.services.benefit })
  await w.act((tx) => answer(tx, w.wim.actor, { id: opened.id, body: 'Wij vergoeden de wasmachine.' }))
  const mails = await mailsAbout(opened.id)
  assert.equal(mails.length, 2)
  for (const mail of mails) {
    const everything = `${mail.subject} ${mail.text_body} ${mail.html_body}`
    assert.ok(!/wasmachine|schulden|bijstand|Wim/i.test(everything), everything)
    assert.ok(mail.text_body.includes('/track/'))
  }
})

test('nobody is mailed who has no mail address, or whose address does not work', async () => {
  const opened = await w.ask({
    customerId: undefined,
    asking: { name: 'Kees', reach: { kind: 'phone', value: '0612345678', normalised: '+31612345678' } },
  })
  await w.hearNews()
  const { n } = await w.db.one<{ n: number }>(
    sql`select count(*) as n from mails where cause = ${`receipt:${opened.id}`}`,
  )
  assert.equal(n, 0)
})

test('a mail to an address that anybody may have typed holds nothing of what they typed, and few of them go', async () => {
  const victim = 'slachtoffer@example.org'
  const asking = (nth: number) =>
    w.post('/questions', {
      words: 'U MOET BETALEN. Ga naar https://kwaad.example/betaal voor morgen',
      name: 'Deurwaarder Kwaad',
      reach: victim,
      key: `typed-by-anybody-${nth}`,
    })
  const [first] = await Promise.all(Array.from({ length: 12 }, (_, nth) => asking(nth)))
  await w.hearNews()
  const at = (first?.headers.get('location') ?? '').replace('/receipt', '')
  await w.post(`${at}/new-link`, {})
  await w.post('/mine/links', { mail: victim })
  await w.hearNews()
  const sent = await w.db.many<{ to_name: string; subject: string; text_body: string; html_body: string }>(
    sql`select to_name, subject, text_body, html_body from mails where to_address = ${victim}`,
  )
  assert.ok(sent.length >= 1 && sent.length <= 8, `${sent.length} mails`)
  assert.doesNotMatch(JSON.stringify(sent), /kwaad|BETALEN|Deurwaarder/i)
  const { id } = await w.db.one<{ id: Id<'requests'> }>(
    sql`select max(r.id) as id from requests r join contact_ways w on w.customer_id = r.asker_id where w.normalised = ${victim}`,
  )
  const { owner_id } = await w.db.one<{ owner_id: Id<'persons'> }>(sql`select owner_id from requests where id = ${id}`)
  const owner = { kind: 'person', id: owner_id, administrator: false } as const
  await w.db.run(sql`delete from mails where to_address = ${victim}`) // so that there is room for one more
  await w.act((tx) => revokeLink(tx, owner, { id }))
  assert.deepEqual(
    (await mailsAbout(id, victim)).map(({ subject }) => subject),
    ['Een nieuwe link voor uw vraag'],
  )
  await w.act((tx) => answer(tx, owner, { id, body: 'Waar gaat dit over?' }))
  assert.match(
    (await mailsAbout(id, victim)).at(-1)?.subject ?? '',
    /BETALEN/,
    'somebody here read it and chose to write',
  )
})

test('a name with a web address in it is refused at the door', async () => {
  for (const name of ['Bank https://kwaad.example', 'www.kwaad.example', 'Bank kwaad.example/betaal']) {
    const asked = await w.post('/questions', {
      words: 'Hallo',
      name,
      reach: 'iemand@example.org',
      key: 'with-an-address',
    })
    assert.equal(asked.status, 422, name)
  }
  for (const name of ['J.R.R. van Dam', 'Bol.com', 'A.de Vries/Jansen', 'Fam. de Wit'])
    assert.equal(
      (
        await w.post('/questions', {
          words: `Hallo, hier ${name}`,
          name,
          reach: 'iemand@example.org',
          key: `fine-${name.length}-name`,
        })
      ).status,
      303,
      name,
    )
})

test('a mail that was refused stands with the question and its owner; an address that is none gets no more mail', async () => {
  const { id } = await w.ask({ words: 'Wie knipt de haag?', ownerId: w.marieke.id })
  await w.hearNews()
  await w.db.run(sql`
    update mails set failed_at = now(), failure = 'no_such_address', last_error = '550 5.1.1 no such user'
     where subject_kind = 'request' and subject_id = ${id} and to_address = 'sanne@example.org'`)
  await recordUndelivered(w.db)
  await recordUndelivered(w.db)
  const owner = w.marieke
  assert.match(
    await (await w.get('/desk', owner)).text(),
    /Mail die niet aankwam[\s\S]*Mail aan Sanne de Wit kwam niet aan/,
  )
  const page = await (await w.get(`/desk/requests/${id}`, owner)).text()
  assert.match(page, /Mail aan Sanne de Wit kwam niet aan[\s\S]*Dit adres bestaat niet: 550 5\.1\.1/)
  assert.doesNotMatch(page, /krijgt dit per mail/)
  const told = await w.db.many<{ type: string }>(
    sql`select type from events where subject_kind = 'request' and subject_id = ${id} and type like 'mail.%'`,
  )
  assert.deepEqual(told, [{ type: 'mail.undelivered' }])
  const token = trackingToken(
    w.db.organisation,
    await w.db.one<RequestRow>(sql`select * from requests where id = ${id}`),
  )
  assert.match(await (await w.get(`/track/${token}`)).text(), /Onze mail aan u komt niet aan/)
  await w.act((tx) => answer(tx, owner.actor, { id, body: 'Ik kom donderdag.', channel: 'web' }))
  assert.equal((await mailsAbout(id)).length, 1, 'nothing more to an address that is none')

  const { id: mailId } = await w.db.one<{ id: Id<'mails'> }>(
    sql`select id from mails where subject_id = ${id} and failed_at is not null`,
  )
  await w.post(`/desk/requests/${id}/mails/${mailId}/settled`, { choice: 'again' }, w.joost)
  assert.doesNotMatch(await (await w.get('/desk', owner)).text(), /Mail die niet aankwam/)
  const waiting = await w.db.one<{ waits: boolean }>(
    sql`select failed_at is null as waits from mails where id = ${mailId}`,
  )
  assert.equal(waiting.waits, true)
  const strange = await w.ask({ words: 'Iets anders' })
  const elsewhere = await w.post(`/desk/requests/${strange.id}/mails/${mailId}/settled`, { choice: 'away' }, owner)
  assert.equal(elsewhere.status, 404)
})

test('who wrote in neither of our languages gets the receipt in both, and their own words once', async () => {
  const words = 'مصباح الشارع أمام بيتي لا يعمل منذ ثلاثة أسابيع'
  const [receipt] = await mailsAbout((await w.ask({ words })).id)
  assert.ok(receipt)
  assert.match(receipt.subject, /Wij hebben uw vraag/)
  assert.match(
    receipt.text_body,
    /^You can read this in English below\.[\s\S]*Beste Sanne[\s\S]*\* \* \*[\s\S]*Dear Sanne/,
  )
  assert.equal(receipt.text_body.split(words).length, 2)
  assert.match(receipt.html_body, /<div lang="en">[\s\S]*<div lang="en">/)
  const [dutch] = await mailsAbout((await w.ask({ words: 'De lamp voor mijn huis is al drie weken kapot.' })).id)
  assert.doesNotMatch(dutch?.text_body ?? '', /English/)
})
