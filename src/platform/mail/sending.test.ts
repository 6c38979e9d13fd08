import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { loseMailServer, world } from '../../../test/world.ts'
import { sql } from '../database/sql.ts'
import { openLog } from '../log.ts'
import { giveUpOnOld } from './claiming.ts'
import { mailFigures, sendAgain } from './kept-mails.ts'
import { keepServer, ownServer, serverOf, useOperatorsServer } from './mail-server.ts'
import { queueMail } from './mails.ts'
import { Sending, sendWaitingMails } from './sending.ts'
import { sendBy, serverFromUrl } from './smtp.ts'
import { asTrouble } from './trouble.ts'

// A mail server in all its moods. Nothing here waits for a clock: what waits is moved forward in the database.

const w = await world()
const log = openLog('silent')
const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
  useOperatorsServer({ smtpUrl: undefined, mailFrom: '' })
})
beforeEach(async () => {
  await w.db.run(sql`delete from mails`)
  await loseMailServer(w)
})

const FROM = 'Dorp <dorp@dorp.example>'
const use = (port: number) => useOperatorsServer({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: FROM })

let queued = 0
const mailTo = (address: string) =>
  w.act((tx) =>
    queueMail(tx, {
      cause: `test:${queued++}`,
      to: { address, name: 'Sanne' },
      subject: 'Hallo',
      text: 'Dag',
      html: '<p>Dag</p>',
    }),
  )

/** A server that answers as told, and keeps the Message-ID of what it took. */
async function serverThat(options: SMTPServerOptions = {}): Promise<{ port: number; took: string[]; close(): void }> {
  const took: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      stream.on('end', () => {
        took.push(/^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '')
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const close = () => void server.close(() => {})
  closing.push(close)
  return { port: (listening.address() as AddressInfo).port, took, close }
}

const saysTo = (answers: Record<string, [number, string]>): SMTPServerOptions => ({
  onRcptTo({ address }, _session, done) {
    const answer = answers[address]
    done(answer && Object.assign(new Error(answer[1]), { responseCode: answer[0] }))
  },
})

const all = () =>
  w.db.many<{
    to_address: string
    sent: boolean
    failure: string | null
    attempts: number
    waits: boolean
    kept: boolean
  }>(sql`
    select to_address, sent_at is not null as sent, failure, attempts, next_try_at > now() as waits, kept_at is not null as kept
      from mails order by id`)
const later = () => w.db.run(sql`update mails set next_try_at = now(), claimed_until = null`)
const send = () => sendWaitingMails(w.db, new Sending(log))

test('what waits is sent once, also by two who send at the same moment', async () => {
  const server = await serverThat()
  use(server.port)
  for (let one = 0; one < 9; one++) await mailTo(`sanne${one}@example.org`)
  await Promise.all([send(), send()])
  equal(server.took.length, 9)
  equal(new Set(server.took).size, 9)
  ok((await all()).every(({ sent }) => sent))
})

test('a server that is away costs a mail nothing, however long; when it is back everything leaves', async () => {
  const server = await serverThat()
  use(server.port)
  server.close()
  await mailTo('sanne@example.org')
  for (let time = 0; time < 20; time++) {
    await later()
    await send()
  }
  deepEqual(
    (await all()).map(({ sent, attempts, failure }) => [sent, attempts, failure]),
    [[false, 0, null]],
  )
  equal((await ownServer(w.db))?.trouble, 'nobody_there')
  const back = await serverThat()
  use(back.port)
  await later()
  await send()
  equal(back.took.length, 1)
  equal((await ownServer(w.db))?.trouble, null)
})

test('an outage of days is tried for five, then given up on with its reason; sent again when somebody asks', async () => {
  use(1)
  await mailTo('sanne@example.org')
  await send()
  await w.db.run(sql`update mails set try_until = now() - interval '1 minute', claimed_until = null`)
  await giveUpOnOld(w.db)
  equal((await all())[0]?.failure, 'gave_up')
  equal((await mailFigures(w.db)).failed, 1)
  const server = await serverThat()
  use(server.port)
  const { id } = await w.db.one<{ id: number }>(sql`select id from mails`)
  await w.act((tx) => sendAgain(tx, [id]))
  await send()
  equal(server.took.length, 1)
  equal((await mailFigures(w.db)).failed, 0)
})

test('refused for good is said at once, and whether the address is none; for now is asked again', async () => {
  const server = await serverThat(
    saysTo({
      'weg@example.org': [550, '5.1.1 no such user'],
      'vol@example.org': [552, '5.2.2 mailbox full'],
      'straks@example.org': [451, '4.7.1 greylisted'],
    }),
  )
  use(server.port)
  for (const name of ['weg', 'vol', 'straks', 'sanne']) await mailTo(`${name}@example.org`)
  await send()
  deepEqual(
    (await all()).map(({ sent, failure, attempts, waits }) => [sent, failure, attempts, waits]),
    [
      [false, 'no_such_address', 1, true],
      [false, 'refused', 1, true],
      [false, null, 1, true],
      [true, null, 1, false],
    ],
  )
  equal((await ownServer(w.db))?.trouble, null, 'the server itself is well')
})

test('a server that takes everything and never answers holds up nobody else, and gets no mail more than three times', async () => {
  const taken: Socket[] = []
  const silent = createServer((socket) => {
    taken.push(socket)
    socket.write('220 hier\r\n')
    let body = false
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      if (body) return
      const line = String(chunk)
      body = /^DATA/m.test(line)
      socket.write(body ? '354 zeg maar\r\n' : '250 goed\r\n')
      if (body) setImmediate(() => socket.destroy()) // stands for the two minutes that nothing is said
    })
  })
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  closing.push(() => silent.close())
  use((silent.address() as AddressInfo).port)
  await mailTo('sanne@example.org')
  for (let time = 0; time < 6; time++) {
    await later()
    await send()
  }
  equal(taken.length, 3)
  equal((await all())[0]?.failure, 'unclear')
})

test('nothing is held while a mail is under way: no transaction, and a stop does not wait for a server that hangs', async () => {
  const silent = createServer(() => {}) // no greeting, ever
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  closing.push(() => silent.close())
  const stop = new AbortController()
  const { port } = silent.address() as AddressInfo
  use(port)
  await mailTo('sanne@example.org')
  const sending = new Sending(log)
  equal(await sending.startSome(w.db), 1)
  const { open } = await w.db.one<{ open: number }>(
    sql`select count(*) as open from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
  )
  equal(open, 0)
  const sent = sendBy(serverFromUrl(`smtp://127.0.0.1:${port}`, FROM), { ...EMPTY }, stop.signal)
  stop.abort()
  equal(await sent.catch((trouble) => trouble.whose), 'server')
  void sending.stop()
})

const EMPTY = {
  to_address: 'sanne@example.org',
  to_name: '',
  subject: 's',
  text_body: 't',
  html_body: 'h',
  automatic: true,
  calendar: null,
  message_id: '<x@y>',
}

test('without a server mail is kept and never called sent; with one it does not leave unasked', async () => {
  useOperatorsServer({ smtpUrl: undefined, mailFrom: '' })
  await mailTo('sanne@example.org')
  await send()
  deepEqual(
    (await all()).map(({ sent, kept }) => [sent, kept]),
    [[false, true]],
  )
  const server = await serverThat()
  use(server.port)
  await send()
  equal(server.took.length, 0)
  equal((await mailFigures(w.db)).kept, 1)
})

test('a link that no longer works is not sent any more', async () => {
  await w.act((tx) =>
    queueMail(tx, {
      cause: 'late',
      to: { address: 'ada@example.org' },
      subject: 's',
      text: 't',
      html: 'h',
      uselessAfter: new Date(Date.now() - 1_000),
    }),
  )
  await giveUpOnOld(w.db)
  equal((await all())[0]?.failure, 'too_late')
  equal((await mailFigures(w.db)).failed, 0, 'nobody has to look at it')
})

test('the password stands in the database only as what nobody can read without the secret', async () => {
  useOperatorsServer({ smtpUrl: undefined, mailFrom: '' })
  const given = {
    host: 'mail.dorp.example',
    port: 587,
    security: 'starttls' as const,
    username: 'dorp',
    password: 'geheim woord',
    from_name: 'Dorp',
    from_address: 'dorp@dorp.example',
  }
  const { revision = 0 } = (await ownServer(w.db)) ?? {}
  ok(await w.act((tx) => keepServer(tx, { ...given, revision })))
  const kept = await ownServer(w.db)
  match(kept?.password ?? '', /^v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
  equal((await serverOf(w.db))?.password, 'geheim woord')
  equal(await w.act((tx) => keepServer(tx, { ...given, revision })), false, 'somebody else changed it meanwhile')
  ok(await w.act((tx) => keepServer(tx, { ...given, password: undefined, revision: kept?.revision ?? 0 })))
  equal((await serverOf(w.db))?.password, 'geheim woord', 'an empty field leaves it as it is')
  await w.db.run(sql`delete from mail_server`)
})

test('what a server says tells whose trouble it is', () => {
  const of = (error: object, handedOver = false) => {
    const { whose, wrong } = asTrouble(Object.assign(new Error('x'), error), handedOver)
    return `${whose} ${wrong}`
  }
  equal(of({ code: 'EDNS' }), 'server no_such_server')
  equal(of({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }), 'server sign_in')
  equal(of({ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }), 'server sender')
  equal(of({ responseCode: 421, command: 'RCPT TO' }), 'server other')
  equal(of({ responseCode: 550, command: 'RCPT TO', response: '550 5.7.1 relaying denied' }), 'refused receiver')
  equal(of({ responseCode: 550, command: 'RCPT TO', response: '550 unknown user' }), 'refused no_such_address')
  equal(of({ responseCode: 554, command: 'DATA' }), 'refused content')
  equal(of({ code: 'ETIMEDOUT', command: 'CONN' }, true), 'unclear no_answer')
})
