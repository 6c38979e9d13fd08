import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPage } from '../bin/rehearse-page.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { LEADS_AWAY } from '../src/platform/web/fields.ts'
import { answer } from '../src/requests/conversing.ts'
import { asKept, brokenFiles, mustBeRefused, naughty, soundPictures } from './hostile.ts'
import { fetched, formsOn, posted, submit } from './hostile-forms.ts'
import { dangersIn, shows } from './hostile-pages.ts'
import { faults, hostile, marieke, refusesInWords, w } from './hostile-world.ts'

// Every naughty string and a part of the script injections (FULL=1: all) as a question, a message, an address or a file.

describe('one at a time', () => {
  test('a question is refused in words, or stands on the tracking page and at the desk as it was asked', async () => {
    const [found] = (await formsOn(w, '/')).filter(({ form }) => form.action === '/questions')
    ok(found)
    let kept = 0
    for (const [at, text] of hostile.entries()) {
      const answer = await submit(w, found, {
        words: text,
        expectation: text,
        name: LEADS_AWAY.test(text) ? '' : text.slice(0, 100), // such a name is refused
        for_name: '',
        relation: '',
      })
      if (mustBeRefused(text)) {
        refusesInWords(answer, text)
        continue
      }
      equal(answer.status, 303, `${answer.status} for ${JSON.stringify(text)}`)
      const track = answer.location.replace('/receipt', '')
      const page = (await fetched(w, track)).html
      ok(shows(page, asKept(text)), `the tracking page shows ${JSON.stringify(text)} as it was asked`)
      deepEqual(dangersIn(page), [], `the tracking page of ${JSON.stringify(text)}`)
      if (at % 5 > 0) continue
      const desk = (await fetched(w, `/desk/requests/${idIn(track)}`, marieke)).html
      ok(shows(desk, asKept(text)), `the desk shows ${JSON.stringify(text)} as it was asked`)
      deepEqual(dangersIn(desk), [], `the desk’s page of ${JSON.stringify(text)}`)
      kept++
    }
    ok(kept > hostile.length / 10)
  })

  test('messages of customer and employee too', async () => {
    const { id, token } = await w.ask()
    const accepted = hostile.filter((text) => !mustBeRefused(text))
    for (const text of accepted)
      equal((await posted(w, `/track/${token}/messages`, [['body', text]])).status, 303, JSON.stringify(text))
    for (const text of naughty.filter(mustBeRefused))
      refusesInWords(await posted(w, `/track/${token}/messages`, [['body', text]]), text)
    for (const body of accepted) await w.act((tx) => answer(tx, w.marieke.actor, { id, body: asKept(body) }))
    for (const [path, cookie] of [
      [`/track/${token}`, ''],
      [`/desk/requests/${id}`, marieke],
    ] as const) {
      const { html } = await fetched(w, path, cookie)
      const pieces = readPage(html).text
      for (const text of accepted)
        ok(pieces.includes(asKept(text)), `${path.split('/')[1]} shows ${JSON.stringify(text)}`)
      deepEqual(dangersIn(html), [])
    }
  })
})

describe('what no form may take', () => {
  test('a word of ten megabytes is refused in words', async () => {
    const { token } = await w.ask()
    for (const path of ['/questions', `/track/${token}/messages`]) {
      const given = await posted(w, path, [
        ['words', 'a'.repeat(10_000_000)],
        ['body', 'a'.repeat(10_000_000)],
        ['reach', 'iemand@example.org'],
      ])
      ok([413, 422].includes(given.status), `${path} answered ${given.status}`)
    }
    equal((await posted(w, '/questions', [['words', 'é'.repeat(21_000_000)]])).status, 413)
  })

  test('half a character, which no form of a browser can hold, is refused and not replaced', async () => {
    for (const half of ['%ED%A0%80', '%ED%B0%80', '%FF', '%C3']) {
      const response = await w.app.request('/questions', {
        method: 'POST',
        headers: { host: w.host, origin: `http://${w.host}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: `words=halve+${half}+letter&reach=iemand%40example.org`,
      })
      equal(response.status, 422, half)
    }
    const whole = await posted(w, '/questions', [
      ['words', 'Een teken dat iemand zelf typte: \ufffd'],
      ['reach', 'iemand@example.org'],
    ])
    equal(whole.status, 303)
  })

  test('line ends come back as they were, whichever kind', async () => {
    const given = await posted(w, '/questions', [
      ['words', 'een\r\ntwee\r\n\r\nvier'],
      ['reach', 'iemand@example.org'],
    ])
    const { html } = await fetched(w, given.location.replace('/receipt', ''))
    ok(shows(html, 'een\ntwee\n\nvier'))
  })

  test('a form that is none', async () => {
    const headers = { host: w.host, origin: `http://${w.host}` }
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', 'no boundary here'],
      ['multipart/form-data', '--x\r\n'],
      ['application/json', '{"words":"Hallo"}'],
      ['application/x-www-form-urlencoded', '%'.repeat(1000)],
      ['application/x-www-form-urlencoded', 'a=1&'.repeat(5_000)],
      ['text/plain', 'words=Hallo'],
    ] as const) {
      const response = await w.app.request('/questions', {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      })
      ok(response.status >= 400 && response.status < 500, `${type} answered ${response.status}`)
      ok((await response.text()).length > 100)
    }
  })

  test('a form from another site does nothing', async () => {
    const count = () => w.db.one(sql`select count(*)::int as requests from requests`)
    const before = await count()
    for (const origin of ['https://evil.example', 'null']) {
      const headers = { host: w.host, origin, 'content-type': 'application/x-www-form-urlencoded' }
      equal(
        (await w.app.request('/questions', { method: 'POST', headers, body: 'words=Hallo&reach=a%40example.org' }))
          .status,
        403,
      )
    }
    deepEqual(await count(), before)
  })
})

describe('addresses', () => {
  test('naughty strings in every part of an address are no fault of ours', async () => {
    const { id, token } = await w.ask()
    const patterns = [
      '/?lang=',
      '/code?code=',
      '/sign-in?to=',
      '/mine/enter?token=',
      '/track/',
      `/track/${token}/files/`,
      '/services/',
      '/answers/',
      '/answers?q=',
      '/desk/requests/',
      `/desk/requests/${id}/files/`,
      '/desk/requests?q=',
      '/desk/answers?q=',
      '/faces/persons/1/',
      `/track/${token}?helped=`,
      '/desk/customers?q=',
    ]
    for (const text of naughty.filter((_text, at) => at % 8 === 0)) {
      for (const pattern of patterns) {
        const path = `${pattern}${encodeURIComponent(text.toWellFormed())}`
        const { status, html } = await fetched(w, path, marieke)
        ok(status < 500, `${path} answered ${status}: ${faults.at(-1)}`)
        deepEqual(dangersIn(html), [], path)
      }
    }
  })

  test('nobody is sent to another site', async () => {
    for (const to of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ]) {
      const response = await w.app.request(`/sign-in?to=${encodeURIComponent(to)}`, {
        headers: { host: w.host, cookie: marieke },
      })
      const location = response.headers.get('location') ?? ''
      ok(location.startsWith('/') && !/^\/[/\\\t]/.test(location), `${to} leads to ${location}`)
    }
  })
})

const idIn = (track: string) => Number.parseInt(track.split('/').at(-1)?.split('-')[0] ?? '', 36)

describe('files', () => {
  test('damaged and hostile ones are refused in words, or kept to be downloaded only', async () => {
    const { id, token } = await w.ask()
    const all = [
      ...brokenFiles,
      new File(['<script>alert(1)</script>'], 'foto.png', { type: 'text/html' }),
      new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'foto.svg', { type: 'image/svg+xml' }),
      new File(['%PDF-1.4 niets'], '../../../etc/passwd\r\nX-Header: 1.pdf', { type: 'application/pdf' }),
    ]
    for (const file of all) {
      for (const [path, cookie] of [
        [`/track/${token}/messages`, ''],
        [`/desk/requests/${id}/answers`, marieke],
      ] as const) {
        const given = await posted(
          w,
          path,
          [
            ['body', 'Met een bestand.'],
            ['after', '999999'],
            ['files', file],
          ],
          { cookie, multipart: true },
        )
        ok(given.status < 500, `${file.name} at ${path.split('/')[1]}: ${given.status}`)
        if (given.status >= 400)
          ok(
            given.page.text.includes('Met een bestand.') || given.html.includes('Met een bestand.'),
            'what was typed is still there',
          )
      }
    }
    const stored = await w.db.many<{ file_id: Id<'files'> }>(
      sql`select file_id from request_files where request_id = ${id}`,
    )
    ok(stored.length > 0)
    for (const { file_id } of stored) {
      const response = await w.app.request(`/track/${token}/files/${file_id}`, { headers: { host: w.host } })
      const type = response.headers.get('content-type') ?? ''
      await response.arrayBuffer()
      ok(/^(image\/(png|jpeg|webp|gif)|application\/(pdf|octet-stream))/.test(type), type)
      if (type === 'application/octet-stream') ok(response.headers.get('content-disposition')?.startsWith('attachment'))
      equal(response.headers.get('x-content-type-options'), 'nosniff')
      if (type !== 'application/pdf') ok(response.headers.get('content-security-policy')?.includes('sandbox'))
    }
  })

  test('sound pictures come back as pictures, without what they tell of where they were made', async () => {
    const { token } = await w.ask()
    equal(
      (
        await posted(
          w,
          `/track/${token}/messages`,
          soundPictures.map((file) => ['files', file]),
          { multipart: true },
        )
      ).status,
      303,
    )
    const { html } = await fetched(w, `/track/${token}`)
    const links = readPage(html).links.filter(({ href }) => href.includes('/files/'))
    equal(links.length, soundPictures.length)
    for (const { href } of links) {
      const response = await w.app.request(href, { headers: { host: w.host } })
      equal(response.headers.get('content-type'), 'image/png')
      const bytes = Buffer.from(await response.arrayBuffer())
      equal(bytes.subarray(1, 4).toString(), 'PNG')
      ok(!bytes.includes('tEXt') && !bytes.includes('eXIf'))
    }
  })

  test('a picture that says it is immense is refused before it is unfolded', async () => {
    const [picture] = soundPictures
    ok(picture)
    const bytes = Buffer.from(await picture.arrayBuffer())
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    const { token } = await w.ask()
    const given = await posted(w, `/track/${token}/messages`, [['files', new File([bytes], 'groot.png')]], {
      multipart: true,
    })
    equal(given.status, 422)
  })
})
