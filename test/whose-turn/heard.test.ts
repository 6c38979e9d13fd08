import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doImprovement, planImprovement } from '../../src/improvements/problems/improving.ts'
import { raise } from '../../src/improvements/problems/raising.ts'
import { finish } from '../../src/improvements/telling/ending.ts'
import { tellAll } from '../../src/improvements/telling/telling.ts'
import { hearQuestion } from '../../src/insights/observations/hearing-questions.ts'
import { observe } from '../../src/insights/observations/observing.ts'
import { putOnAgenda } from '../../src/meetings/agenda/putting.ts'
import { decide } from '../../src/meetings/decisions/deciding.ts'
import { openMeeting } from '../../src/meetings/meeting/holding.ts'
import { planMeeting } from '../../src/meetings/meeting/planning.ts'
import { startSeries } from '../../src/meetings/series/starting-series.ts'
import type { Id } from '../../src/platform/database/ids.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { startSession } from '../../src/platform/web/sessions.ts'
import { answer, say } from '../../src/requests/conversing.ts'
import { sayNo } from '../../src/requests/ending/saying-no.ts'
import { answerConsultation, consult } from '../../src/requests/owners/consulting.ts'
import { solveTogether } from '../../src/requests/owners/joint.ts'
import { textOf } from '../pages.ts'
import { turnScene } from '../whose-turn-scene.ts'
import { world } from '../world.ts'

// Whoever must know of a question knows, and reads the same as everybody else.

const w = await world()
const { theirs, desk, mine, mailsTo } = turnScene(w)

test('a need is judged by no sentence of ours: it is the owner’s turn, with when it is read', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, { id: asked.id, partly: false, why: 'Het kan niet.', possible: 'Iets anders.' }),
  )
  await w.post(`/track/${asked.token}/need`, { words: 'Mijn zoon slaapt op de grond.' })
  const page = await theirs(asked)
  assert.doesNotMatch(page, /niet meteen iets voor/)
  assert.match(page, /U hebt dit nodig[\s\S]*Mijn zoon slaapt op de grond[\s\S]*Marieke leest dit/)
  assert.deepEqual(await mine(w.marieke, asked), [['request', 'Mijn zoon slaapt op de grond.']])
  await w.post(`/track/${asked.token}/need`, { words: 'En een bankje zou fijn zijn.' })
  assert.match(await theirs(asked), /Mijn zoon slaapt op de grond[\s\S]*En een bankje zou fijn zijn/, 'both stay')
  assert.ok((await mailsTo('marieke', asked)).some((subject) => subject.startsWith('Schreef terug: ')))
})

test('whoever must know, knows: the owner once for some messages, the colleague asked and the one who asked, a department added', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await mailsTo('marieke', asked)
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Nog iets.' }))
  await w.hearNews()
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'En nog iets.' }))
  const told = () =>
    mailsTo('marieke', asked).then((all) => all.filter((one) => one.startsWith('Schreef terug')).length)
  assert.equal(await told(), 1)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Ja.' }))
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Dank u.' }))
  assert.equal(await told(), 2, 'after an answer it is news again')

  const consultationId = await w.act((tx) =>
    consult(tx, w.marieke.actor, { id: asked.id, askedId: w.fatima.id, question: 'Mag dit?' }),
  )
  assert.deepEqual(await mailsTo('fatima', asked), ['Marieke vraagt je mee te denken: Wanneer wordt de heg gesnoeid?'])
  await w.act((tx) => answerConsultation(tx, w.fatima.actor, { id: asked.id, consultationId, answer: 'Ja.' }))
  assert.ok((await mailsTo('marieke', asked)).includes('Fatima dacht met je mee: Wanneer wordt de heg gesnoeid?'))

  await w.act((tx) => solveTogether(tx, w.marieke.actor, { id: asked.id, departmentId: w.departments.passports }))
  assert.ok((await mailsTo('fatima', asked)).includes('Samen op te lossen: Wanneer wordt de heg gesnoeid?'))
  assert.ok(!(await mailsTo('joost', asked)).some((one) => one.startsWith('Samen')), 'the owner’s own department knows')
})

test('their turn says what is asked, who is called has a number, and advice goes to who asked for it', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.db.run(
    sql`insert into contact_ways (customer_id, kind, value, normalised) values (${w.sanne.id}, 'phone', '06 12 34 56 78', '+31612345678')`,
  )
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Welke heg bedoelt u?', is: 'asks' }, w.marieke)
  assert.match(await theirs(asked), /U bent aan zet\. Welke heg bedoelt u\?/)
  assert.match(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /href="tel:0612345678"/)

  await w.act((tx) => consult(tx, w.marieke.actor, { id: asked.id, askedId: w.fatima.id, question: 'Mag dit?' }))
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.fatima)).text()
  assert.match(textOf(page), /Je raad aan Marieke[\s\S]*Stuur aan Marieke/)
  assert.match(
    page,
    /<details class="more" id="to-customer">[\s\S]*name="body"/,
    'the other box waits behind its own words',
  )
})

test('whose sentence was read aloud at a table hears that it was talked about and decided on, and the decision says who hears it', async () => {
  const { actor } = w.marieke
  const asked = await w.ask({
    ownerId: w.marieke.id,
    words: 'De lantaarn bij het fietspad is stuk en ik durf er niet langs.',
  })
  const heard = (await w.act((tx) => hearQuestion(tx, asked.id))) ?? assert.fail()
  const { itemId, meetingId } = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Raadscommissie' })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
    const itemId = await putOnAgenda(tx, actor, { seriesId, meetingId, title: 'Straatverlichting' })
    await tx.run(sql`update agenda_items set observation_id = ${heard} where id = ${itemId}`)
    return { itemId, meetingId }
  })
  assert.doesNotMatch(await theirs(asked), /kwam ook op tafel/, 'laid there beforehand nobody read it yet')
  await w.act((tx) => openMeeting(tx, actor, { id: meetingId }))
  await w.act((tx) =>
    decide(tx, actor, {
      itemId,
      words: 'Wij rijden elke week langs',
      touches: 'direct',
      willNotice: 'Het brandt',
      noticeBy: '2099-01-01',
    }),
  )
  for (const more of ['', '/road']) {
    const page = await theirs(asked, more)
    assert.match(page, /Uw vraag kwam ook op tafel/)
    assert.match(page, /iets besloten/)
    assert.doesNotMatch(page, /elke week langs|Raadscommissie/, 'not what was said there')
  }
  assert.match(
    await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(),
    new RegExp(`/desk/items/${itemId}"`),
  )
  const { id } = await w.db.one<{ id: Id<'decisions'> }>(sql`select id from decisions where item_id = ${itemId}`)
  const decision = await (await w.get(`/desk/decisions/${id}`, w.marieke)).text()
  assert.match(textOf(decision), /Wie dit hoort Op de eigen pagina, sinds /i)
  assert.match(decision, new RegExp(`/desk/requests/${asked.id}"`))
})

test('a question that came to a table and to a problem of more people says so, and its desk page leads there and proposes its end', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const { actor } = w.marieke
  const itemId = await w.act(async (tx) => {
    const seriesId = await startSeries(tx, actor, { name: 'Werkoverleg', people: [w.joost.id] })
    const meetingId = await planMeeting(tx, actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
    const { id } = await tx.one<{ id: Id<'agenda_items'> }>(sql`
      insert into agenda_items (series_id, meeting_id, position, title, origin_kind, origin_id)
      values (${seriesId}, ${meetingId}, 1, 'Heggen langs de stoep', 'request', ${asked.id}) returning id`)
    return id
  })
  const problemId = await w.act((tx) =>
    raise(tx, actor, {
      title: 'Heggen hangen over de stoep',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Ik kan er niet langs.', requestId: asked.id }],
    }),
  )
  for (const more of ['', '/road']) {
    const page = await theirs(asked, more)
    assert.match(page, /Uw vraag kwam ook op tafel Staat op de agenda van een overleg/)
    assert.match(page, /Wat er in een overleg gezegd is, staat hier niet bij/)
    assert.doesNotMatch(page, /Heggen langs de stoep/, 'what it is called at their table is theirs')
  }
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(page, new RegExp(`/desk/items/${itemId}"`))
  assert.match(page, new RegExp(`/desk/improvements/${problemId}"`))
  assert.doesNotMatch(page, /Kan deze vraag klaar\?/)

  await w.act(async (tx) => {
    const improvementId = await planImprovement(tx, actor, {
      id: problemId,
      kind: 'process',
      structural: false,
      plan: 'Snoeien',
    })
    await doImprovement(tx, actor, { id: problemId, improvementId, done: 'Gesnoeid' })
    await finish(tx, actor, { id: problemId, words: 'De heggen zijn gesnoeid.', did: 'De heggen zijn gesnoeid.' })
    await tellAll(tx, actor, { id: problemId })
  })
  assert.match(await desk(asked, w.marieke), /De oorzaak is weg, en Sanne weet dat sinds .*Kan deze vraag klaar\?/)
  assert.match(
    textOf(await (await w.get('/desk', w.marieke)).text()),
    /Oorzaak weg en verteld\. Kan deze vraag klaar\?/,
  )
})

test('a message that says nothing stays in its box on its page, and a picture is one on both sides', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  const refused = await w.post(`/track/${asked.token}/messages`, { body: ' ' })
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /Wanneer wordt de heg gesnoeid\?[\s\S]*Schrijf aan Marieke/)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  )
  const sent = await w.post(`/track/${asked.token}/messages`, {
    body: 'Zie de foto',
    files: new File([png], 'heg.png', { type: 'image/png' }),
  })
  assert.equal(sent.status, 303)
  const theirPage = await (await w.get(`/track/${asked.token}`)).text()
  assert.match(theirPage, /<img src="\/track\/[^"]+\/files\/\d+" alt="heg\.png"/)
  const ours = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(ours, /<img src="\/desk\/requests\/\d+\/files\/\d+" alt="heg\.png"/)
  assert.match(theirPage, /data-most-mb="25"/)
})

test('taking back is asked once, names the question, and is so on the page, in the title and at the desk', async () => {
  const words = 'Mijn kelder staat elke herfst onder water door die put'
  const asked = await w.ask({ words: `${words}. Komt u kijken?`, customerId: w.otto.id, ownerId: w.marieke.id })
  const me = { kind: 'customer' as const, id: w.otto.id }
  const id = await w.act((tx) => observe(tx, me, { kind: 'verbatim', source: 'story', customerId: w.otto.id, words }))
  const as = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.otto.id))}` }
  const page = textOf(await (await w.get(`/mine/file/words/${id}/taking-back`, as)).text())
  assert.match(page, /Neemt u deze woorden terug\?[\s\S]*van de pagina van uw vraag[\s\S]*Die vraag loopt nog/)
  assert.match(await theirs(asked), /Mijn kelder staat/)
  assert.equal((await w.post(`/mine/file/words/${id}/taking-back`, {}, as)).status, 303)
  const markup = await (await w.get(`/track/${asked.token}`)).text()
  assert.doesNotMatch(markup, /Mijn kelder staat/)
  assert.match(textOf(markup), /\[…\]/)
  assert.doesNotMatch(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text(), /Mijn kelder staat/)
  assert.match(await theirs(asked, '/road'), /woorden teruggenomen/)
})

test('taking everything back is asked with the open questions named; the owner hears why nothing stands there, and the customer tells it again or stops', async () => {
  const asked = await w.ask({
    words: 'Mijn schuur lekt door uw dakgoot.',
    customerId: w.otto.id,
    ownerId: w.marieke.id,
  })
  const as = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.otto.id))}` }
  const file = await (await w.get('/mine/file', as)).text()
  assert.doesNotMatch(file, /action="\/mine\/file\/withdrawal"/, 'one tap takes nothing away')
  const page = textOf(await (await w.get('/mine/file/withdrawal', as)).text())
  assert.match(
    page,
    /Neemt u alles terug wat u zei\?[\s\S]*lo\w+ nog\.[\s\S]*Mijn schuur lekt[\s\S]*Haal al mijn woorden weg/,
  )
  assert.equal((await w.post('/mine/file/withdrawal', {}, as)).status, 303)

  assert.match(await theirs(asked), /U nam uw woorden terug\.[\s\S]*Vertel het opnieuw/)
  assert.doesNotMatch(await theirs(asked), /leest hem/)
  assert.match(await desk(asked, w.marieke), /Otto nam de eigen woorden terug/)
  assert.equal((await mine(w.marieke, asked)).length, 1, 'on the day of whoever has it')
  assert.ok((await mailsTo('marieke', asked)).some((subject) => subject.startsWith('Nam woorden terug: ')))
  assert.equal((await w.post(`/track/${asked.token}/stopping`, {})).status, 303)
  assert.match(await theirs(asked), /Deze vraag mag stoppen/)
  assert.doesNotMatch(await theirs(asked), /U nam uw woorden terug/)
})

test('who asks something is who can go on, in a sentence with an end', async () => {
  const asked = await w.ask({ ownerId: w.marieke.id })
  await w.post(`/desk/requests/${asked.id}/answers`, { body: 'Kunt u het huisnummer geven', is: 'asks' }, w.joost)
  assert.match(await theirs(asked), /Kunt u het huisnummer geven\.\W+Joost[^.]* kan verder als/)
})
