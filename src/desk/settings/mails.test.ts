import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingsScene } from '../../../test/settings-scene.ts'
import { world } from '../../../test/world.ts'
import { publishAnswer } from '../../answers/publishing.ts'
import { invite } from '../../people/employing/inviting.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { openLog } from '../../platform/log.ts'
import { useOperatorsServer } from '../../platform/mail/mail-server.ts'
import { type Mail, queueMail } from '../../platform/mail/mails.ts'
import { Sending, sendWaitingMails } from '../../platform/mail/sending.ts'
import { forgetSettings } from '../../platform/settings.ts'

const w = await world()
const { ada, marieke } = w

const { save } = settingsScene(w)

/** Without a server of the town's own; with the operator's when one is given. */
const withServer = async (smtpUrl: string | undefined, work: () => Promise<unknown>) => {
  const own = await w.db.many<{ port: number }>(sql`update mail_server set host = '' where host <> '' returning port`)
  useOperatorsServer({ smtpUrl, mailFrom: 'Dorp <dorp@dorp.example>' })
  forgetSettings(w.db.organisation.schema)
  try {
    await work()
  } finally {
    useOperatorsServer({ smtpUrl: undefined, mailFrom: '' })
    if (own.length > 0) await w.db.run(sql`update mail_server set host = '127.0.0.1'`)
    forgetSettings(w.db.organisation.schema)
  }
}

const mailsPage = async () => await (await w.get('/desk/settings/mails', ada)).text()
const send = () => sendWaitingMails(w.db, new Sending(openLog('silent')))

const mailTo = (address: string, more: Partial<Mail> = {}) =>
  w.act((tx) =>
    queueMail(tx, {
      cause: `test:${address}`,
      to: { address },
      subject: 'Over de <heg>',
      text: 'Dag',
      html: '',
      ...more,
    }),
  )

const SERVER = {
  host: '127.0.0.1',
  port: '9',
  security: 'none',
  username: 'dorp',
  password: 'heel geheim',
  from_name: 'Dorp',
  from_address: 'dorp@dorp.example',
  revision: '1',
}

const serverPage = async () => await (await w.get('/desk/settings/mail-server', ada)).text()

test('without a mail server a mail can be read in full, its links followed, and is never called sent', async () => {
  await mailTo('sanne@example.org', { text: 'Kijk op http://x.test/track/abc.\n<b>Dag</b>' })
  await withServer(undefined, async () => {
    await send()
    const list = await mailsPage()
    assert.match(list, /Over de &lt;heg&gt;/)
    assert.match(list, /nooit verstuurd/)
    assert.doesNotMatch(list, />verstuurd|SMTP_URL/)
    const id = /mails\/(\d+)"/.exec(list)?.[1]
    const mail = await (await w.get(`/desk/settings/mails/${id}`, ada)).text()
    assert.match(mail, /<a href="http:\/\/x\.test\/track\/abc">http:\/\/x\.test\/track\/abc<\/a>\./)
    assert.match(mail, /&lt;b&gt;Dag/)
    assert.equal((await w.get(`/desk/settings/mails/${id}`, marieke)).status, 404)
    assert.equal((await w.get('/desk/settings/mails/999999', ada)).status, 404)
  })
})

test('where mail is sent, what it says stays between us and its reader', async () => {
  const list = await mailsPage()
  assert.match(list, /sanne@example\.org/)
  assert.doesNotMatch(list, /Over de|"\/desk\/settings\/mails\/\d+"/)
  const { id } = await w.db.one<{ id: Id<'mails'> }>(sql`select id from mails limit 1`)
  assert.equal((await w.get(`/desk/settings/mails/${id}`, ada)).status, 404)
})

test('what was kept is offered once there is a server; an invitation leaves as a new one', async () => {
  const { id } = await w.db.one<{ id: Id<'persons'> }>(sql`
    insert into persons (name, first_name, mail, awaited_since) values ('Roos Bij', 'Roos', 'roos@dorp.example', now()) returning id`)
  await w.act((tx) => invite(tx, ada.actor, id))
  await withServer(undefined, send)
  const offered = await mailsPage()
  assert.match(offered, /2 mails bleven liggen toen er geen mailserver was/)
  await w.post('/desk/settings/mails/kept', { choice: 'send' }, ada)
  const all = await w.db.many<{ to_address: string; waits: boolean; failure: string | null }>(
    sql`select to_address, kept_at is null and failed_at is null as waits, failure from mails order by id`,
  )
  assert.deepEqual(
    all.map(({ to_address, waits, failure }) => [to_address, waits, failure]),
    [
      ['sanne@example.org', true, null],
      ['roos@dorp.example', false, 'let_go'],
      ['roos@dorp.example', true, null],
    ],
  )
  assert.doesNotMatch(await mailsPage(), /bleven liggen/)
  await w.db.run(sql`delete from mails`)
})

test('a mail that was refused says why, and is sent again when somebody asks', async () => {
  await mailTo('weg@example.org')
  await w.db.run(sql`update mails set failed_at = now(), failure = 'no_such_address', last_error = '550 5.1.1 weg'`)
  assert.match(await mailsPage(), /Dit adres bestaat niet: 550 5\.1\.1 weg[\s\S]*niet aangekomen/)
  const { id } = await w.db.one<{ id: Id<'mails'> }>(sql`select id from mails`)
  assert.equal((await w.post(`/desk/settings/mails/${id}/settled`, { choice: 'again' }, marieke)).status, 404)
  await w.post(`/desk/settings/mails/${id}/settled`, { choice: 'again' }, ada)
  assert.match(await mailsPage(), /weg@example\.org[\s\S]*wacht/)
})

test('the operator’s server is shown as such, and goes before what is chosen on the page', async () => {
  await withServer('smtp://ada:geheim@mail.dorp.example:2525', async () => {
    const page = await serverPage()
    assert.match(
      page,
      /Ingesteld door wie de server beheert[\s\S]*mail\.dorp\.example:2525[\s\S]*Dorp &lt;dorp@dorp\.example&gt;/,
    )
    assert.doesNotMatch(page, /name="host"|geheim/)
  })
})

test('a mail server is chosen on a page, and a test mail says in words what is the matter', async () => {
  await withServer(undefined, async () => {
    assert.match(await mailsPage(), /Er is nog geen mailserver ingesteld/)
    const wrong = await w.post('/desk/settings/mail-server', { ...SERVER, host: 'smtp://x', port: '0' }, ada)
    assert.equal(wrong.status, 422)
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /zonder smtp:\/\/ ervoor[\s\S]*Een poort is een getal/)
    const kept = await w.post('/desk/settings/mail-server', SERVER, ada)
    assert.equal(kept.headers.get('location'), '/desk/settings/mail-server?kept')
    const page = await serverPage()
    assert.doesNotMatch(page, /heel geheim|v1\./)
    assert.match(page, /Er is een wachtwoord bewaard/)
    assert.doesNotMatch(await mailsPage(), /nog geen mailserver/)
    assert.equal((await w.post('/desk/settings/mail-server', SERVER, ada)).status, 409)
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
    const elsewhere = { ...SERVER, host: 'kwaad.example', password: '', revision }
    const moved = await w.post('/desk/settings/mail-server', elsewhere, ada)
    assert.equal(moved.status, 422, 'a password that was kept does not go to another server by itself')
    assert.match(await moved.text(), /Typ het wachtwoord nog een keer/)
    const tried = await w.post('/desk/settings/mail-server/test', { to: 'ada@dorp.example' }, ada)
    assert.equal(tried.status, 422)
    assert.match(await tried.text(), /Op deze server en poort doet niemand open/)
    assert.equal((await w.post('/desk/settings/mail-server', SERVER, marieke)).status, 404)
  })
})

test('whoever administers reads on Today what is still to do, and it empties by doing it', async () => {
  const today = async (who = ada) => await (await w.get('/desk', who)).text()
  await w.db.run(sql`update settings set hours_checked_at = null, ready_at = now() - interval '8 days'`)
  await w.db.run(sql`insert into persons (name, first_name, awaited_since) values ('Kees Bos', 'Kees', now())`)
  await w.db.run(sql`update mail_server set host = ''`)
  forgetSettings(w.db.organisation.schema)
  const todo = await today()
  for (const line of [
    'Stel een mailserver in',
    'Kijk of de openingstijden kloppen',
    'Kees',
    'nog niet binnen geweest',
    'Maak een reservekopie',
  ])
    assert.match(todo, new RegExp(line), line)
  assert.doesNotMatch(await today(marieke), /Nog te doen, als beheerder/)

  await w.db.run(sql`update mail_server set host = '127.0.0.1', trouble = null, trouble_since = null`)
  await w.db.run(sql`update persons set awaited_since = null`)
  await w.db.run(sql`delete from mails`)
  forgetSettings(w.db.organisation.schema)
  const section = await (await w.get('/desk/settings/reach', ada)).text()
  const hours = Object.fromEntries(
    [...section.matchAll(/name="(hours_\d)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  assert.equal(
    (await save('reach', { phone: '', mail: '', visiting_address: '', postal_address: '', closing_days: '', ...hours }))
      .status,
    303,
  )
  await w.act((tx) => publishAnswer(tx, ada.actor, { question: 'Hoe laat open?', body: 'Om negen uur.' }))
  await w.server.database.pool.query(
    'insert into openkeuken.backups (made_at, by_itself, bytes, files) values (now(), false, 1, 0)',
  )
  assert.doesNotMatch(await today(), /Nog te doen, als beheerder/)
})
