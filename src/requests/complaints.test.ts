import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { sayAbout } from './about.ts'
import { complainApart } from './complaining.ts'
import { namedInComplaint, spokenOf } from './complaints.ts'
import { searchRequests } from './finding/searching.ts'
import { findRequestFor } from './request.ts'

const w = await world()
const { wim, marieke, joost, ada } = w
const ABOUT_WIM = 'Klacht over Wim van bijstand: hij belt nooit terug en behandelt me als een fraudeur.'
const ownerOf = async (id: Id<'requests'>) => (await findRequestFor(w.db, { kind: 'system' }, id))?.owner_id

test('a complaint names whom it names, and only a complaint does', async () => {
  assert.deepEqual(await namedInComplaint(w.db, ABOUT_WIM), [wim.id])
  assert.deepEqual(
    await namedInComplaint(w.db, 'I want to complain about wim and Marieke’s tone'),
    [marieke.id, wim.id].toSorted((a, b) => a - b),
  )
  assert.deepEqual(await namedInComplaint(w.db, 'Wim beloofde mij een wasmachine'), [])
  assert.deepEqual(await namedInComplaint(w.db, 'Klacht over de heg'), [])
})

test('whoever tells of a colleague’s manners complains, without the word', async () => {
  for (const words of [
    'Wim liet de stoep open liggen en was grof',
    'Wim was brutaal tegen mij',
    'Wim deed erg lomp tegen mijn moeder',
    'Wim heeft mij uitgescholden aan de telefoon',
    'Ik werd onbeschoft behandeld door Wim',
    'Wim reageerde zo bot dat ik moest huilen',
    'Wim was very rude to me',
    'Wim shouted at me',
    'Wim heeft tegen mij geschreeuwd',
    'Wim heeft mijn buurvrouw uitgescholden',
    'Wim belde niet terug en was onbeleefd',
    'Niet te geloven hoe brutaal Wim was!',
  ])
    assert.deepEqual(await namedInComplaint(w.db, words), [wim.id], words)
  for (const words of [
    'Kan Wim mijn grof vuil ophalen?',
    'Het zand dat Wim bracht is te grof gemalen',
    'Wim was nooit onbeleefd of grof, dank daarvoor',
    'Wim was niet grof tegen mij',
    'Wim was never rude',
    'Mijn buurman was grof tegen mij, kan Wim bellen?',
    'De heggenschaar van Wim was bot',
  ])
    assert.deepEqual(await namedInComplaint(w.db, words), [], words)
})

test('whoever tells what a colleague did to them, did wrong, or asks for anybody else, complains as well', async () => {
  for (const words of [
    'Wim deed alsof ik dom was toen ik mijn paspoort kwam halen',
    'Die Wim luistert totaal niet en lacht me uit',
    'Wim heeft mijn lantaarnpaal verkeerd gemaakt en deed er lacherig over',
    'Wim noemt mij een leugenaar',
    'Wim gaf mij een grote mond over mijn bijstand',
    'Waarom behandelt Wim mij als een crimineel? Het gaat om een wasmachine',
    'Mijn bijstand: Wim stuurde me weg zonder te kijken',
    'Ik voel me gediscrimineerd door Wim bij de balie',
    'Wim keek me niet eens aan toen ik iets vroeg',
    'Toen ik dat vroeg zuchtte Wim en rolde met zijn ogen',
    'Ik wil mijn heg niet meer laten knippen door Wim',
    'Ik wil niet dat Wim mijn bijstand nog behandelt',
    'Kan iemand anders dan Wim mij helpen?',
    'Liever niet weer met Wim aan tafel',
    'Ik ben bang voor Wim',
    'Wim neemt mij niet serieus en hangt gewoon op',
    'Beste Wim, je was brutaal tegen mij',
    'I do not want Wim to handle this any more',
    'Wim laughed at me at the counter',
  ])
    assert.deepEqual(await namedInComplaint(w.db, words), [wim.id], words)
  for (const words of [
    'Wim zou mij terugbellen over de wasmachine, wanneer komt dat?',
    'Wim heeft mij goed geholpen, bedankt!',
    'Kan Wim morgen bellen? Ik luister de voicemail af.',
    'Niet vergeten: afspraak met Wim om drie uur',
    'Lukt het niet met de aanvraag, dan bel ik Wim',
  ])
    assert.deepEqual(await namedInComplaint(w.db, words), [], words)
})

test('whoever is named in no plainly friendly or practical way does not get it first, and may read it', async () => {
  for (const words of [
    'Mijn heg: Joost gaf mij een formulier en liep gewoon door',
    'Joost wil mijn heg niet snoeien omdat ik buitenlander ben',
    'De stratenmaker Joost heeft mijn stoep kapot gereden en liep door',
    'Joost komt zijn afspraken niet na, mijn boom is nog steeds niet gekapt',
    'Joost zou bellen over de boom. Hij zit de hele dag koffie te drinken.',
    'Meneer Bakker laat mij al weken wachten op het kappen van de boom',
    'Joost kept me waiting for an hour about my tree',
  ]) {
    assert.deepEqual((await spokenOf(w.db, words)).perhaps, [joost.id], words)
    const { id } = await w.ask({ words, ownerId: joost.id })
    assert.notEqual(await ownerOf(id), joost.id, words)
  }
  const inConfidence = await w.ask({ words: 'Mijn bijstand: Wim gaf mij een formulier en liep door' })
  assert.equal(await ownerOf(inConfidence.id), wim.id, 'what is only perhaps takes nothing out of its department')
  const { id } = await w.ask({ words: 'De heg: Joost liep gewoon door' })
  assert.notEqual(await ownerOf(id), joost.id)
  assert.equal(
    (await findRequestFor(w.db, joost.actor, id))?.about_colleague,
    false,
    'what is only perhaps bars nobody',
  )
  for (const words of [
    'Wim zei dat hij zou bellen over de wasmachine',
    'Wim beloofde mij een wasmachine',
    'Wim zou mij terugbellen over de wasmachine, wanneer komt dat?',
    'Kunt u dit aan Wim doorgeven?',
    'Bedankt Wim, ik ben goed geholpen met de bijstand',
    'Kan Wim morgen bellen? Ik luister de voicemail af.',
    'Ik heb een afspraak met Wim om drie uur, kan die een uur later?',
    'Mag ik Wim spreken over mijn bijstand?',
    'Ik heb met Wim afgesproken dat ik een formulier opstuur',
    'Beste Wim, mijn wasmachine is stuk',
    'Mijn wasmachine is stuk.\nGroet, Wim',
    'Could Wim call me back about my benefit?',
    'Wim said he would call me',
  ])
    assert.deepEqual((await spokenOf(w.db, words)).perhaps, [], words)
  await w.db.run(sql`update persons set name = 'Ada (balie) Wil', first_name = 'Wil' where id = ${ada.id}`)
  assert.deepEqual((await spokenOf(w.db, 'Wil iemand (vandaag) mijn heg snoeien?')).perhaps, [])
  assert.deepEqual((await spokenOf(w.db, 'De heg: gisteren liep Wil gewoon door')).perhaps, [ada.id])
  await w.db.run(sql`update persons set name = 'Ada Visser', first_name = 'Ada' where id = ${ada.id}`)
  const kept = await w.ask({ words: 'Wim zei dat hij zou bellen over de wasmachine', ownerId: wim.id })
  assert.equal(await ownerOf(kept.id), wim.id)
})

test('a signature, a greeting, a street or somebody’s own family is no accusation', async () => {
  for (const words of [
    'Klacht: mijn container is weer niet geleegd. Groet, Wim',
    'Ik heb een klacht: mijn band is na een dag weer lek.\nMet vriendelijke groet,\nWim de Boer\nKerkstraat 3',
    'Klacht over de heg\n\nWim',
    'Mijn naam is Wim Kok en ik heb een klacht over de stoep',
    'Klacht over de Wim van den Vondelstraat, die zit vol kuilen',
    'klacht over de wim van den vondelstraat',
    'Beste Wim, ik heb een klacht over de heg van de buren',
    'Klacht: mijn man Wim wacht al weken op een hoortoestel',
  ])
    assert.deepEqual(await namedInComplaint(w.db, words), [], words)
  const both = 'Klacht over Wim: hij schold mij uit. Groet, Marieke'
  assert.deepEqual(await namedInComplaint(w.db, both), [wim.id])
})

test('it goes to whoever it does not name, whatever else it is about', async () => {
  const { id } = await w.ask({ words: ABOUT_WIM })
  assert.notEqual(await ownerOf(id), wim.id)
  const request = await findRequestFor(w.db, ada.actor, id)
  assert.equal(request?.about_colleague, true)
  assert.equal(request?.closed_service, false, 'not filed under what it happens to mention')
  const mine = await w.ask({ words: ABOUT_WIM, ownerId: wim.id })
  assert.notEqual(await ownerOf(mine.id), wim.id, 'nor to who wrote it down at the telephone')
})

test('whoever took it in at the telephone reads out its code, and opens nothing of it', async () => {
  const taken = await w.post('/desk/intake', { words: ABOUT_WIM, who: 'Bea Beller', channel: 'phone' }, wim)
  assert.equal(taken.status, 303)
  const slip = taken.headers.get('location') ?? ''
  const id = Number(/requests\/(\d+)\//.exec(slip)?.[1])
  const { code } = await w.db.one<{ code: string }>(sql`select code from requests where id = ${id}`)
  const page = await (await w.get(slip, wim)).text()
  assert.match(page, new RegExp(`Vastgelegd\\. Een collega behandelt het\\.[\\s\\S]*${code}`))
  assert.doesNotMatch(page, /fraudeur|Bea Beller/)
  assert.doesNotMatch(page, new RegExp(`href="/desk/requests/${id}`))
  assert.equal((await w.get(`/desk/requests/${id}`, wim)).status, 404)
  assert.equal((await w.get(`/desk/requests/${id}/slip`, joost)).status, 200, 'a colleague opens it as any other')
  await w.db.run(sql`update requests set opened_at = now() - interval '16 minutes' where id = ${id}`)
  assert.equal((await w.get(slip, wim)).status, 404, 'and afterwards nothing')
})

test('the service for complaints wins, and its people have it', async () => {
  const { id: department } = await w.db.one<{ id: Id<'departments'> }>(
    sql`insert into departments (name, about) values ('Klachten', 'als het niet goed ging') returning id`,
  )
  await w.db.run(sql`insert into memberships (department_id, person_id) values (${department}, ${joost.id})`)
  const { id: service } = await w.db.one<{ id: Id<'services'> }>(
    sql`insert into services (slug, department_id) values ('klacht', ${department}) returning id`,
  )
  await w.db.run(
    sql`insert into service_versions (service_id, version, name, translations) values (${service}, 1, 'Klacht of compliment', '{"name": {"en": "Complaint"}}')`,
  )
  const { id } = await w.ask({ words: ABOUT_WIM })
  assert.equal(await ownerOf(id), joost.id)
  const aboutJoost = await w.ask({ words: 'Klacht: Joost was onbeleefd bij het snoeien van de heg' })
  assert.notEqual(await ownerOf(aboutJoost.id), joost.id)
  const chosen = await w.ask({ words: 'Marieke en Joost lieten mij een uur staan bij de heg', serviceId: service })
  assert.ok(!([joost.id, marieke.id] as number[]).includes(Number(await ownerOf(chosen.id))), 'chosen by the customer')
  assert.equal(await findRequestFor(w.db, joost.actor, chosen.id), undefined)
  const praise = await w.ask({ words: 'Compliment voor Joost: wat een fijne hulp bij de heg', serviceId: service })
  assert.notEqual(await ownerOf(praise.id), joost.id, 'who is praised does not write the answer')
  assert.equal((await findRequestFor(w.db, joost.actor, praise.id))?.about_colleague, false, 'and may read it')
  const corrected = await w.ask({ words: 'Joost en de heg: een uur laten wachten in de regen' })
  await w.act((tx) => sayAbout(tx, corrected.asker, { id: corrected.id, about: service }))
  assert.notEqual(await ownerOf(corrected.id), joost.id, 'chosen afterwards')
  assert.equal(await findRequestFor(w.db, joost.actor, corrected.id), undefined)
})

test('a complaint that tells of what is told in confidence is read where complaints are, and by nobody else', async () => {
  const { id: serviceId } = await w.db.one<{ id: Id<'services'> }>(sql`select id from services where slug = 'klacht'`)
  const { id } = await w.ask({ words: 'Mijn bijstand ligt er al drie maanden. Roodborsttest.', serviceId })
  assert.equal(await ownerOf(id), joost.id)
  assert.equal((await findRequestFor(w.db, joost.actor, id))?.closed_service, true)
  assert.equal(await findRequestFor(w.db, w.fatima.actor, id), undefined)
  assert.deepEqual((await searchRequests(w.db, w.fatima.actor, 'roodborsttest')).requests, [])
  const open = await w.ask({ words: 'Mijn container is al drie weken niet geleegd.', serviceId })
  assert.equal((await findRequestFor(w.db, w.fatima.actor, open.id))?.closed_service, false)

  const told = await w.ask({ words: 'Ik vraag bijstand aan', serviceId: w.services.benefit, ownerId: wim.id })
  const apart = await w.act((tx) =>
    complainApart(tx, told.asker, { id: told.id, words: 'U liegt tegen mij', cookId: wim.id }),
  )
  assert.equal(await findRequestFor(w.db, w.fatima.actor, apart.id), undefined, 'written in confidence, it stays so')
  assert.equal(await findRequestFor(w.db, wim.actor, apart.id), undefined)
})
