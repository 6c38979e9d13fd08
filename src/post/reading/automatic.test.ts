import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Automatic, automaticKind } from './automatic.ts'
import { readMail } from './read-mail.ts'

const message = (fields: Record<string, string>, body = 'Tekst.') =>
  Buffer.from(
    `${Object.entries({ From: 'Jan <jan@voorbeeld.example>', To: 'vraag@zonnedam.example', ...fields })
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n')}\r\n\r\n${body}\r\n`,
  )

const cases: [what: string, expected: Automatic | null, fields: Record<string, string>, body?: string][] = [
  ['somebody writes', null, { Subject: 'Vraag over de heg' }],
  [
    'somebody who writes about being away',
    null,
    { Subject: 'Vakantie' },
    'Ik ben afwezig van 3 tot 7 mei, kan het daarna?',
  ],
  ['somebody whose mailbox was full', null, { Subject: 'Mijn postvak was vol' }, 'Kunt u het nog eens sturen?'],
  ['RFC 3834', 'auto-reply', { 'Auto-Submitted': 'auto-replied', Subject: 'Re: Uw vraag' }],
  ['a program tells something', 'generated', { 'Auto-Submitted': 'auto-generated', Subject: 'Factuur' }],
  ['a person says so of themselves', null, { 'Auto-Submitted': 'no', Subject: 'Re: Uw vraag' }],
  ['Exchange, Dutch', 'auto-reply', { Subject: 'Automatisch antwoord: Uw vraag' }],
  ['Exchange, Dutch, older', 'auto-reply', { Subject: 'Afwezigheidsbericht: Uw vraag' }],
  ['Exchange, English', 'auto-reply', { Subject: 'Automatic reply: Your question' }],
  ['Exchange, English, older', 'auto-reply', { Subject: 'Out of Office: Your question' }],
  ['German', 'auto-reply', { Subject: 'Automatische Antwort: Ihre Frage' }],
  ['German, Abwesenheit', 'auto-reply', { Subject: 'Abwesenheitsnotiz: Ihre Frage' }],
  ['French', 'auto-reply', { Subject: 'Réponse automatique : Votre question' }],
  ['vacation of cPanel', 'auto-reply', { 'X-Autorespond': 'Re: Uw vraag', Subject: 'weg' }],
  [
    'a report that it did not arrive',
    'bounce',
    { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=a', From: 'x@y.example' },
  ],
  ['a mailer daemon', 'bounce', { From: 'MAILER-DAEMON@mail.example', Subject: 'Onbestelbaar: Uw vraag' }],
  ['postmaster, full mailbox', 'bounce', { From: 'postmaster@voorbeeld.example', Subject: 'Postvak vol' }],
  [
    'a receipt that it was read',
    'auto-reply',
    { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=a' },
  ],
  ['a mailing list', 'list', { 'List-Id': '<buurt.voorbeeld.example>' }],
  ['bulk', 'bulk', { Precedence: 'bulk' }],
  ['a newsletter', 'bulk', { 'List-Unsubscribe': '<mailto:weg@nieuws.example>' }],
  ['somebody nobody can answer', 'generated', { From: 'no-reply@winkel.example', Subject: 'Uw bestelling' }],
]

for (const [what, expected, fields, body] of cases)
  test(`who wrote it: ${what}`, async () => {
    assert.equal((await readMail(message(fields, body))).automatic, expected)
  })

test('headers go before words', () => {
  const seen = { contentType: '', subject: 'Out of office', from: 'a@b.example', text: '' }
  const header = (name: string) => (name === 'list-id' ? '<a.b.example>' : undefined)
  assert.equal(automaticKind({ ...seen, header }), 'list')
})
