import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { observe } from '../../insights/observations/observing.ts'
import { makeInsight } from '../../insights/statements/making.ts'
import { pasteAgenda } from '../../meetings/agenda/putting.ts'
import { decide } from '../../meetings/decisions/deciding.ts'
import { itemsOf } from '../../meetings/items/item.ts'
import { chooseSentence } from '../../meetings/lens/choosing.ts'
import { planMeeting } from '../../meetings/meeting/planning.ts'
import { startSeries } from '../../meetings/series/starting-series.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { joinableFrom } from '../telling/told.ts'
import { joinOwners, startTogether } from './owning.ts'
import { bringRaiser, raise } from './raising.ts'
import { inviteCustomers } from './telling-on-the-way.ts'

const w = await world()
const page = async (path: string, as = w.marieke) => await (await w.get(path, as)).text()
const titleIn = (form: string) => /<textarea[^>]*name="title"[^>]*>\s*([^<]*)</.exec(form)?.[1]
const TICKED = /<input(?=[^>]*name="with_speaker")(?=[^>]* checked)/
const said = 'De lantaarn bij het fietspad doet het al weken niet.'
const heard = await w.act((tx) =>
  observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words: said, customerId: w.sanne.id }),
)
const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Weekstart', people: [w.joost.id] }))
const item = await w.act(async (tx) => {
  const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
  await pasteAgenda(tx, w.marieke.actor, { meetingId, text: '1. Lantaarns in de wijk\n2. Vaste dag\n3. Rooster' })
  return (await itemsOf(tx, meetingId))[0] ?? assert.fail()
})

test('an item goes to the board in words of its own, with who spoke beside it when the chair agrees, and what was decided', async () => {
  assert.equal(item.observation_id, heard)
  const known = await w.act((tx) =>
    raise(tx, w.joost.actor, {
      title: 'Het is donker op het fietspad',
      raisers: [{ customerId: w.otto.id, words: 'De lantaarn is stuk en ik durf er niet langs.' }],
    }),
  )
  const form = await page(`/desk/improvements/new?from=item&source=${item.id}`)
  assert.match(form, /Dit agendapunt: <bdi>Lantaarns in de wijk/)
  assert.doesNotMatch(form, /‘Lantaarns in de wijk’/)
  assert.equal(titleIn(form), '', 'a heading says nothing of what goes wrong')
  assert.match(form, TICKED)
  assert.match(form, new RegExp(`‘${said}’`))
  assert.match(form, new RegExp(`/desk/improvements/${known}"`), 'one that may be the same is offered')

  const put = (withSpeaker: string) =>
    w.post(
      '/desk/improvements',
      {
        title: 'Lantaarns in de wijk',
        from: 'item',
        source: String(item.id),
        with_speaker: withSpeaker,
        kind: 'problem',
        touches: 'direct',
        key: crypto.randomUUID(),
      },
      w.marieke,
    )
  const id = Number(((await put('yes')).headers.get('location') ?? '').split('/').at(-1))
  await w.act((tx) =>
    decide(tx, w.marieke.actor, {
      itemId: item.id,
      words: 'Wij rijden elke week langs',
      touches: 'direct',
      willNotice: 'Het brandt',
      noticeBy: '2099-01-01',
    }),
  )
  assert.equal(titleIn(await page(`/desk/improvements/new?from=item&source=${item.id}`)), 'Wij rijden elke week langs')
  const raisers = await w.db.many(sql`select customer_id, words from raisers where problem_id = ${id}`)
  assert.deepEqual(raisers, [{ customer_id: w.sanne.id, words: said }])
  const problem = await page(`/desk/improvements/${id}`)
  assert.match(problem, /<h1 class="title" dir="auto">Lantaarns in de wijk<\/h1>/)
  assert.match(problem, new RegExp(`href="/desk/items/${item.id}"`))
  assert.match(problem, /href="\/desk\/decisions\/\d+"[^>]*>[\s\S]{0,80}Wij rijden elke week langs/)
  assert.doesNotMatch(await page('/desk/improvements'), /‘Lantaarns in de wijk’/)
})

test('whoever shares half a word with an item, or spoke of something else, is not ticked by us', async () => {
  for (const [title, words] of [
    ['Toegankelijkheid voor dove inwoners', 'Mijn moeder kan met haar rollator niet langs de heg.'],
    ['Evenementenbeleid, geluid', 'Dat ik op haar feest ben. Niet op een schermpje.'],
  ] as const) {
    const other = await w.act(async (tx) => {
      const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date(Date.now() + 7_200_000) })
      await pasteAgenda(tx, w.marieke.actor, { meetingId, text: `1. ${title}\n2. Rooster` })
      return (await itemsOf(tx, meetingId))[0] ?? assert.fail()
    })
    const observationId = await w.act((tx) =>
      observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: w.sanne.id }),
    )
    await w.db.run(sql`update agenda_items set observation_id = ${observationId} where id = ${other.id}`)
    assert.doesNotMatch(await page(`/desk/improvements/new?from=item&source=${other.id}`), TICKED, title)
  }
})

test('who is only named at an item, and spoke of something else, hangs on it when somebody ticks so', async () => {
  const bank = await w.act(async (tx) => {
    const meetingId = await planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date(Date.now() + 7_200_000) })
    await pasteAgenda(tx, w.marieke.actor, { meetingId, text: '1. Bankje bij de haven\n2. Rooster' })
    return (await itemsOf(tx, meetingId))[0] ?? assert.fail()
  })
  await w.db.run(sql`update agenda_items set observation_id = ${heard} where id = ${bank.id}`)
  const form = await page(`/desk/improvements/new?from=item&source=${bank.id}`)
  assert.match(form, new RegExp(`‘${said}’`))
  assert.match(form, /name="with_speaker"/)
  assert.doesNotMatch(form, TICKED)
  await w.act((tx) => chooseSentence(tx, w.marieke.actor, { id: bank.id, observationId: heard ?? NO_ID }))
  assert.match(
    await page(`/desk/improvements/new?from=item&source=${bank.id}`),
    TICKED,
    'whoever chose it finds it fits',
  )
})

test('a department that was added by another is asked, and counts once somebody of it says yes', async () => {
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'Ik sta tussen twee loketten' }))
  const start = () => w.act((tx) => startTogether(tx, w.marieke.actor, { id }))
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.passports }))
  await assert.rejects(start(), { key: 'improvements.must_agree' })
  assert.match(await page(`/desk/improvements/${id}`), /gevraagd, nog geen ja/)
  assert.match(
    await page(`/desk/improvements/${id}`, w.fatima),
    new RegExp(`name="department_id" value="${w.departments.passports}"`),
  )
  await w.post(`/desk/improvements/${id}/owners`, { department_id: String(w.departments.passports) }, w.fatima)
  await start()
  assert.doesNotMatch(await page(`/desk/improvements/${id}`), /gevraagd, nog geen ja/)
})

test('a department that is asked hears it, by mail and on its day, and answers before it ends, or it is said why not', async () => {
  const title = 'De bank bij de halte is weg'
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title }))
  await w.db.run(sql`update problems set in_own_words = false where id = ${id}`)
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.green }))
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.passports }))
  await w.hearNews()
  await w.hearNews()
  const mails = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause like 'asked-owner:%' and text_body like ${`%/desk/improvements/${id}#owners%`}`,
  )
  const there = await w.db.many<{ mail: string }>(sql`
    select p.mail from persons p join memberships m on m.person_id = p.id where m.department_id = ${w.departments.passports}`)
  assert.ok(there.length > 0)
  assert.deepEqual(
    mails.map(({ to_address }) => to_address).sort(),
    there.map(({ mail }) => mail).sort(),
    'who works there, once; not who asked, nor another department',
  )
  const asked = `/desk/improvements/${id}#owners`
  assert.ok((await page('/desk', w.fatima)).includes(asked))
  assert.ok(!(await page('/desk', w.wim)).includes(asked))
  const board = await page('/desk/improvements')
  assert.match(board, /class="tag tag--asked">[^<]*: gevraagd</)

  const ending = await page(`/desk/improvements/${id}/ending`)
  assert.match(ending, /name="without_asked"/)
  assert.doesNotMatch(ending, new RegExp(`‘${title}`), 'nobody said that title')
  const end = (without: string) =>
    w.post(
      `/desk/improvements/${id}/endings`,
      {
        ending: 'done',
        did: 'Een nieuwe bank.',
        words: 'De bank staat er weer.',
        without_asked: without,
        key: crypto.randomUUID(),
      },
      w.marieke,
    )
  const refused = await end('')
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Een gevraagde afdeling zei nog niets/)

  await w.post(
    `/desk/improvements/${id}/owners/${w.departments.passports}/no`,
    { words: 'Wij gaan niet over banken.' },
    w.fatima,
  )
  assert.match(await page(`/desk/improvements/${id}`), /Wij gaan niet over banken\./)
  assert.ok(!(await page('/desk', w.fatima)).includes(asked))
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: w.departments.benefits }))
  assert.equal((await end('De bank stond er al voordat zij konden antwoorden.')).status, 303)
  const done = await page(`/desk/improvements/${id}`)
  assert.match(done, /Waarom we niet wachtten[\s\S]*De bank stond er al voordat/)
  assert.doesNotMatch(done, /Nog geen plan\./)
  assert.ok(!(await page('/desk', w.wim)).includes(asked), 'what has ended asks nobody any more')
})

test('a department asked or joined by mistake is taken off by who did it; who is asked reads who asks', async () => {
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'Ik word van loket naar loket gestuurd' }))
  const { green, passports } = w.departments
  const owners = (department: number) => `/desk/improvements/${id}/owners/${department}/off`
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: passports }))
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: green }))
  const row = new RegExp(`/desk/improvements/${id}#owners[\\s\\S]{0,600}Marieke[^<]* vraagt het`)
  assert.match(await page('/desk', w.fatima), row)
  assert.match(await page(`/desk/improvements/${id}`, w.fatima), /gevraagd door Marieke/)
  assert.ok(!(await page(`/desk/improvements/${id}`, w.fatima)).includes('/off"'))
  assert.equal((await w.post(owners(passports), {}, w.fatima)).status, 422, 'not by another')
  assert.ok((await page(`/desk/improvements/${id}`)).includes(owners(passports)))
  assert.equal((await w.post(owners(passports), {}, w.marieke)).status, 303)
  assert.equal((await w.post(owners(green), {}, w.marieke)).status, 303)
  assert.ok(!(await page('/desk', w.fatima)).includes(`/desk/improvements/${id}#owners`))
  assert.match(await page(`/desk/improvements/${id}`), /Nog van niemand/)

  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id, departmentId: green }))
  await w.act((tx) => startTogether(tx, w.marieke.actor, { id }))
  assert.ok(!(await page(`/desk/improvements/${id}`)).includes('/off"'), 'what is under way stays with somebody')
  assert.equal((await w.post(owners(green), {}, w.marieke)).status, 422)
})

test('from what was said and from an insight to a meeting; not what was said in confidence', async () => {
  const insight = await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Wie in het donker fietst, mijdt het park',
      type: 'behaviour',
      pane: 'problems',
      supports: [heard ?? NO_ID],
    }),
  )
  assert.match(await page(`/desk/insights/${insight}`), new RegExp(`/desk/insights/${insight}/agenda`))
  assert.match(await page('/desk/said'), new RegExp(`/desk/observations/${heard}/agenda`))
  for (const from of [`/desk/insights/${insight}/agenda`, `/desk/observations/${heard}/agenda`]) {
    assert.match(await page(from), /Weekstart/)
    const sent = await w.post(from, { seriesId: String(seriesId), title: 'Donker' }, w.marieke)
    assert.match(sent.headers.get('location') ?? '', /^\/desk\/items\/\d+$/)
  }
  await w.db.run(sql`update observations set closed_service = true where id = ${heard}`)
  assert.equal((await w.get(`/desk/observations/${heard}/agenda`, w.marieke)).status, 404)
  await w.db.run(sql`update observations set closed_service = false where id = ${heard}`)
})

test('what is said to be without names has none, and a search finds what was said, not what it was about', async () => {
  const { id } = await w.db.one<{ id: Id<'insights'> }>(sql`select id from insights order by id desc limit 1`)
  const shown = textOf(await page(`/desk/insights/${id}`))
  assert.match(shown, /De lantaarn bij het fietspad/)
  assert.doesNotMatch(shown, /Sanne/)
  await w.ask({
    words: 'Ik struikelde over een tegel en mijn knie is dik. Dat was bij de zwaaikom, in de buurt van het gemaal.',
  })
  await w.hearNews()
  const found = async (word: string) => textOf(await page(`/desk/said?q=${word}`))
  assert.match(await found('lantaarn'), /De lantaarn bij het fietspad/)
  assert.doesNotMatch(await found('struikelde'), /lantaarn/)
})

test('a customer is shown what others run into only when it is about the same', async () => {
  const id = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'De heg hangt over de stoep' }))
  const other = await w.ask({ words: 'De heg is te hoog.', customerId: w.otto.id, serviceId: w.services.hedge })
  await w.act((tx) =>
    bringRaiser(tx, w.marieke.actor, {
      id,
      raiser: { customerId: w.otto.id, words: 'De heg is te hoog.', requestId: other.id },
    }),
  )
  await w.act((tx) => inviteCustomers(tx, w.marieke.actor, { id, invites: true }))
  const joinable = async (words: string) => {
    const asked = await w.ask({ words, serviceId: w.services.hedge })
    return (await joinableFrom(w.db, asked.asker, asked.id)).map(({ problem_id }) => problem_id)
  }
  assert.deepEqual(await joinable('Bij ons hangt de heg ook over de stoep.'), [id])
  assert.deepEqual(await joinable('Er staat geen bank meer in het park.'), [])
})

test('what may speak against an insight is about the same, and does not only share a little word', async () => {
  const said = async (words: string) =>
    await w.act((tx) =>
      observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: w.otto.id }),
    )
  const about = await said('Door die lamp in de bocht slaap ik niet meer.')
  const other = await said('Mijn dochter gaat op kamers en dan gaat het anders.')
  const insight = await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Als een lamp het doet, gaat iedereen langs het water',
      type: 'behaviour',
      pane: 'problems',
      supports: [heard ?? NO_ID],
    }),
  )
  const shown = await page(`/desk/insights/${insight}`)
  const { name } = await w.db.one<{ name: string }>(sql`select name from customers where id = ${w.otto.id}`)
  assert.ok(name && !shown.includes(name), 'what is proposed has no name either')
  assert.match(shown, new RegExp(`observation-${about}"`))
  assert.doesNotMatch(shown, new RegExp(`observation-${other}"`))
})
