import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { readMail } from './read-mail.ts'
import { Reader } from './reader.ts'

const crlf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))

test('who, to whom, when, about what and in answer to what', async () => {
  const mail = await readMail(
    crlf(`From: =?utf-8?Q?J=C3=B6rg_de_Vries?= <jorg@voorbeeld.example>
To: Vraag <vraag@zonnedam.example>, "Jansen, Piet" <piet@voorbeeld.example>
Cc: buren: an@voorbeeld.example, bo@voorbeeld.example;
Reply-To: thuis@voorbeeld.example
Subject: =?iso-8859-1?Q?Caf=E9?=
 in de straat
Date: Mon, 30 Nov 2026 14:05:00 +0100
Message-ID: <een@voorbeeld.example>
In-Reply-To: <nul@zonnedam.example>
References: <min@zonnedam.example>
 <nul@zonnedam.example>

Hallo
`),
  )
  assert.deepEqual(mail.from, { name: 'Jörg de Vries', address: 'jorg@voorbeeld.example' })
  assert.deepEqual(
    mail.to.map(({ name, address }) => `${name}|${address}`),
    ['Vraag|vraag@zonnedam.example', 'Jansen, Piet|piet@voorbeeld.example'],
  )
  assert.deepEqual(
    mail.cc.map(({ address }) => address),
    ['an@voorbeeld.example', 'bo@voorbeeld.example'],
  )
  assert.equal(mail.replyTo[0]?.address, 'thuis@voorbeeld.example')
  assert.equal(mail.subject, 'Café in de straat')
  assert.equal(mail.date, '2026-11-30T13:05:00.000Z')
  assert.equal(mail.messageId, 'een@voorbeeld.example')
  assert.equal(mail.inReplyTo, 'nul@zonnedam.example')
  assert.deepEqual(mail.references, ['min@zonnedam.example', 'nul@zonnedam.example'])
  assert.equal(mail.newText, 'Hallo')
  assert.deepEqual(mail.problems, [])
})

test('files come with their name in any script, their size and what they are', async () => {
  const bytes = Buffer.from('%PDF-1.7 niet echt')
  const mail = await readMail(
    crlf(`From: a@b.example
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Zie de bijlage.
--x
Content-Type: application/pdf
Content-Disposition: attachment; filename*=UTF-8''%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.pdf
Content-Transfer-Encoding: base64

${bytes.toString('base64')}
--x
Content-Type: message/rfc822

From: c@d.example
Subject: doorgestuurd

Dit schreef iemand anders.
--x--
`),
  )
  const [pdf, message] = mail.attachments
  assert.deepEqual(pdf, {
    name: 'письмо.pdf',
    type: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inline: false,
  })
  assert.equal(message?.type, 'message/rfc822')
  assert.doesNotMatch(mail.text, /iemand anders/, 'a message within a message is not this person’s words')
})

test('HTML reads as text, with what is quoted apart, and holds nothing that runs or loads', async () => {
  const mail = await readMail(
    crlf(`From: a@b.example
Content-Type: text/html; charset=utf-8

<html><head><style>p{}</style><script>alert(1)</script></head><body onload="x()"><p>Hallo &amp; dank<br>Jan</p><ul><li>een</li><li>twee</li></ul>
<img src="https://spion.example/1.gif"><a href="javascript:x()">klik</a><img src="cid:foto"><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p><b>Van:</b> Zonnedam</p></div><p>Oude tekst</p></body></html>
`),
  )
  assert.equal(mail.newText, 'Hallo & dank\nJan\n\n- een\n- twee\n\nklik')
  assert.match(mail.text, /Oude tekst/)
  assert.doesNotMatch(mail.html, /script|onload|spion|javascript|style/)
  assert.match(mail.html, /src="cid:foto"/)
})

test('text without headers is the text of a message, also when it begins like one', async () => {
  for (const text of ['Vraag: hoe laat gaat u open?', 'Gewoon tekst', 'Ps: nog iets\n\nover de heg']) {
    const mail = await readMail(Buffer.from(text))
    assert.equal(mail.text, text)
    assert.equal(mail.from, null)
    assert.equal(mail.problems.length, 1)
  }
})

const reader = new Reader({ patience: 30_000 })
after(() => reader.close())

const nested = (levels: number) =>
  Array.from({ length: levels }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`).join('')

const hostile: [what: string, raw: () => Buffer][] = [
  [
    'a message of 40 MB',
    () => Buffer.concat([crlf('From: a@b.example\nSubject: groot\n\n'), Buffer.alloc(40_000_000, 'tekst ')]),
  ],
  [
    'ten thousand parts',
    () =>
      crlf(
        `From: a@b.example\nSubject: deel\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Type: text/x-een\nContent-Disposition: attachment\n\na\n'.repeat(10_000)}--x--\n`,
      ),
  ],
  ['two hundred levels', () => crlf(`From: a@b.example\nSubject: diep\n${nested(200)}`)],
  [
    'a header line of 10 MB',
    () => crlf(`From: a@b.example\nSubject: lang\nX-Lang: ${'a'.repeat(10_000_000)}\n\nTekst\n`),
  ],
  ['an address list of a megabyte', () => crlf(`From: a@b.example\nTo: ${'a@b.example, '.repeat(80_000)}\n\nTekst\n`)],
  [
    'quotation marks without an end',
    () =>
      crlf(`From: "${'\\"'.repeat(200_000)}\nSubject: =?utf-8?Q?${'=C3'.repeat(200_000)}\n\n${'>'.repeat(500_000)}\n`),
  ],
  [
    'HTML that is never closed',
    () => crlf(`From: a@b.example\nContent-Type: text/html\n\n${'<div><blockquote>'.repeat(50_000)}Hallo`),
  ],
  ['nothing', () => Buffer.alloc(0)],
  ['only zeroes', () => Buffer.alloc(100_000)],
]

for (const [what, raw] of hostile)
  test(`bounded, and never a crash: ${what}`, async () => {
    const mail = await reader.read(raw())
    assert.ok(mail.text.length <= 1_000_000)
    assert.ok(mail.attachments.length <= 1_000)
    assert.ok(mail.from?.address === 'a@b.example' || mail.problems.length > 0 || what.includes('without an end'))
  })

test('what takes longer than it may is given up, and the next is read', async () => {
  const hurried = new Reader({ patience: 1 })
  const given = await hurried.read(crlf(`From: a@b.example\n\n${'tekst '.repeat(1_000_000)}`))
  assert.match(given.problems.join(), /not read within/)
  await hurried.close()
  assert.equal((await reader.read(crlf('From: a@b.example\n\nHallo\n'))).newText, 'Hallo')
})
