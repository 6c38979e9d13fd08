import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPage } from '../bin/rehearse-page.ts'
import { sql } from '../src/platform/database/sql.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { answer } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { openScene, type Scene } from './audiences-scene.ts'
import {
  asKept,
  asKeptInLine,
  batches,
  brokenFiles,
  injections,
  mustBeRefused,
  naughty,
  soundPictures,
} from './hostile.ts'
import {
  again,
  type FoundForm,
  fetched,
  formsOn,
  nameOf,
  type Posted,
  posted,
  submit,
  type TextField,
} from './hostile-forms.ts'
import { dangersIn, shows } from './hostile-pages.ts'
import { type Colleague, world } from './world.ts'

// Every naughty string and a part of the script injections (FULL=1: all) through every field of every form: refused
// with a sentence, or kept and shown as it was typed. Never a fault of ours, and nothing that runs.

const w = await world()
const cookieOf = async (who: Colleague) => `desk=${await w.act((tx) => startSession(tx, 'person', who.id))}`
const marieke = await cookieOf(w.marieke)
const ada = await cookieOf(w.ada)
const scene = () => openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
const hostile = [...naughty, ...injections]

/** Faults of ours, as the log tells them. */
const faults: string[] = []
Object.assign(w.server.log, { error: (facts: { err?: Error }) => faults.push(facts.err?.stack ?? '') })

describe('one at a time', () => {
  test('a question is refused in words, or stands on the tracking page and at the desk as it was asked', async () => {
    const [found] = (await formsOn(w, '/')).filter(({ form }) => form.action === '/questions')
    ok(found)
    let kept = 0
    for (const [at, text] of hostile.entries()) {
      const answer = await submit(w, found, {
        words: text,
        expectation: text,
        name: text.slice(0, 100),
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

describe('every field of every form', async () => {
  const forms = await everyForm()

  test('the forms were found', () => {
    for (const action of [
      '/questions',
      '/stuck',
      '/codes',
      '/mine/links',
      '/track/:token/messages',
      '/track/:token/verdict',
      '/track/:token/followers',
      '/desk/requests/:id/answers',
      '/sign-in',
    ]) {
      ok(
        [...forms.keys()].some((name) => name.startsWith(`${action} `)),
        `${action} in ${[...forms.keys()].join('\n')}`,
      )
    }
  })

  for (const [name, found] of forms) {
    test(name, async () => {
      const { sizes, form } = await whatFits(found)
      const rounds = await textsFor(found, sizes)
      const unseen: string[] = []
      for (let round = 0; round < Math.max(0, ...[...rounds.values()].map((texts) => texts.length)); round++) {
        const given = Object.fromEntries(
          [...rounds].map(([field, texts]) => [field.name, texts[round % texts.length] ?? '']),
        )
        const sent = await submit(w, hasRevision(form) ? await again(w, form) : form, given)
        ok(sent.status < 500, `${sent.status} for ${JSON.stringify(given)}: ${faults.at(-1)}`)
        deepEqual(dangersIn(sent.html), [])
        if (sent.status >= 400) {
          tellsWhy(sent)
          if (MAY_FORGET.includes(sent.status)) continue
          for (const text of Object.values(given))
            ok(shows(sent.html, asKept(text)), `what was typed is still there: ${sent.status} ${sent.page.title}`)
          continue
        }
        const looks = hasRevision(form) || OVERWRITES.test(form.form.action) || round % 12 === 0
        const { html } = looks && sent.location ? await fetched(w, sent.location, found.cookie) : sent
        deepEqual(dangersIn(html), [])
        for (const [field, texts] of rounds) {
          const text = texts[round % texts.length] ?? ''
          const kept = field.many ? asKept(text) : asKeptInLine(text)
          if (!looks) unseen.push(kept)
          else if (!shows(html, kept) && !shows((await fetched(w, found.page, found.cookie)).html, kept))
            unseen.push(kept)
        }
      }
      for (const field of found.texts) {
        for (const text of [' \u200b\u3000', `nul\0in ${field.name}`]) {
          const sent = await submit(w, await again(w, found), { [field.name]: text })
          ok(sent.status < 500, `${sent.status} for ${JSON.stringify(text)} in ${field.name}: ${faults.at(-1)}`)
        }
      }
      if (KEEPS_NOTHING.test(nameOf(found.form))) return
      const missing = await missingIn(unseen)
      deepEqual(missing.slice(0, 3), [], `${missing.length} texts were taken and are not kept as they were typed`)
    })
  }

  test('pages hold nothing that runs, after all that', async () => {
    for (const route of w.routes.filter(
      ({ method, path }) => method === 'get' && !path.includes(':') && !path.endsWith('/live'),
    )) {
      const { html, status, type } = await fetched(w, route.path, ada)
      ok(status < 500, `${route.path} answered ${status}`)
      if (type.startsWith('text/html')) deepEqual(dangersIn(html), [], route.path)
    }
  })
})

/** Forms whose text only asks for something: nothing of it is to be kept. */
const KEEPS_NOTHING =
  /^(\/suggestions|\/codes|\/mine\/|\/sign-in|\/track\/:token\/unlocking|\/desk\/customers\/(finding|recognition|:id\/joining|:id\/acting)|\/desk\/search|\/desk\/settings\/jargon) /

/** Forms that put something in the place of what was there. */
const OVERWRITES = /\/(changes|versions|settings|first-start)|\/pledges\/\d+\/answer|\/visits\/\d+\/(invitation|thanks)/

const MAY_FORGET = [404, 413] // not there; too much to send back

const SIZES = { many: [44_000, 4_500, 1_800, 900], one: [280, 110, 55, 25] }

const ONLY_SOMETIMES = 'kitchen_closed_because' // kept only for a service whose kitchen is closed

/** The forms of the public and of customers, and those of everyday work: all strings. Forms of administration: every fifth. */
const EVERYDAY = /^(?!\/desk)|^\/desk\/(requests|intake|search|customers|me)\b/

/** How much each text field of a form takes; a field that takes no free text (an address, a number) is left out. */
async function whatFits(found: FoundForm): Promise<{ form: FoundForm; sizes: Map<TextField, number> }> {
  const sizes = new Map<TextField, number>()
  for (const field of found.texts) {
    for (const size of SIZES[field.many ? 'many' : 'one']) {
      const { status } = await submit(w, await again(w, found), {
        [field.name]: 'Een heel gewoon woord. '.repeat(size / 23 + 1).slice(0, size),
      })
      ok(status < 500, `${status} for ${size} signs in ${field.name}: ${faults.at(-1)}`)
      if (status >= 400) continue
      sizes.set(field, size)
      break
    }
  }
  return { sizes, form: await again(w, found) }
}

/** All hostile texts in as few pieces as fit, for each field; each piece marked, so that it is known again. */
async function textsFor(found: FoundForm, sizes: Map<TextField, number>): Promise<Map<TextField, string[]>> {
  const everyday = EVERYDAY.test(nameOf(found.form)) || process.env.FULL
  const texts = everyday ? hostile : hostile.filter((_text, at) => at % 5 === 0)
  const pieces = ([field, size]: [TextField, number]): [TextField, string[]] => [
    field,
    batches(texts, { most: size - 10, joint: field.many ? '\n' : ' ' }).map(
      (text, at) => `${text} .${found.texts.indexOf(field)}${at}`,
    ),
  ]
  return new Map([...sizes].filter(([{ name }]) => name !== ONLY_SOMETIMES).map(pieces))
}

const hasRevision = ({ form }: FoundForm) =>
  form.controls.some(({ name }) => ['revision', 'version', 'after'].includes(name))
const idIn = (track: string) => Number.parseInt(track.split('/').at(-1)?.split('-')[0] ?? '', 36)

function refusesInWords(sent: Posted, text: string) {
  equal(sent.status, 422, `${sent.status} for ${JSON.stringify(text)}: ${faults.at(-1)}`)
  tellsWhy(sent)
}

function tellsWhy({ page, html }: Posted) {
  ok(
    page.element(({ attribs }) => attribs.role === 'alert' || attribs.class?.includes('error') === true) ||
      page.text.length > 50,
    'says what is wrong',
  )
  ok(!html.includes('Error:'))
}

/** Every form with a text field, on every page of every kind of visitor; each once. */
async function everyForm(): Promise<Map<string, FoundForm>> {
  const open = await scene()
  const closed = await scene()
  const no = await scene()
  const letGo = 'Niet meer nodig.'
  await w.act((tx) =>
    close(tx, w.marieke.actor, { id: closed.id, outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.', letGo }),
  )
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, {
      id: no.id,
      partly: false,
      why: 'Kan niet.',
      possible: 'Iets anders.',
      account: 'Gekeken.',
      nextStep: 'Niets.',
      letGo,
    }),
  )
  const pages: [string, string][] = [
    ...['/', '/stuck', '/code', '/mine', '/sign-in', '/kitchen', '/answers', '/services'].map(
      (path): [string, string] => [path, ''],
    ),
    ...[open, closed, no].flatMap(({ token }) =>
      [`/track/${token}`, `/track/${token}/road`].map((path): [string, string] => [path, '']),
    ),
    ...deskPages(open).map((path): [string, string] => [path, marieke]),
    ...[`/desk/requests/${closed.id}`, `/desk/requests/${no.id}`].map((path): [string, string] => [path, marieke]),
    ...adminPages(open).map((path): [string, string] => [path, ada]),
  ]
  const forms = new Map<string, FoundForm>()
  for (const [page, cookie] of pages) {
    if ((await fetched(w, page, cookie)).status !== 200) continue // not built, or a redirect
    for (const found of await formsOn(w, page, cookie))
      if (!forms.has(nameOf(found.form))) forms.set(nameOf(found.form), found)
  }
  return forms
}

const inScene = (scene: Scene, audience: string) =>
  w.routes
    .filter(
      (route) => route.audience === audience && route.method === 'get' && !/:file|\/live$|:other/.test(route.path),
    )
    .map(({ path }) =>
      path.replace(/([^/]+)\/:(\w+)/g, (whole, before: string, name: string) => {
        const known = scene.names[`${before}/:${name}`] ?? scene.names[`desk/${before}/:${name}`]
        return known === undefined ? whole : `${before}/${known}`
      }),
    )
    .filter((path) => !path.includes(':'))

const deskPages = (scene: Scene) => inScene(scene, 'staff')
const adminPages = (scene: Scene) => inScene(scene, 'admin')

/** Which of these texts stand in no column of no table as they were typed. */
async function missingIn(texts: readonly string[]): Promise<string[]> {
  const kept = await everyText()
  return texts.filter((text) => !kept.some((one) => one.includes(text)))
}

async function everyText(): Promise<string[]> {
  const columns = await w.db.many<{ table_name: string; column_name: string }>(sql`
    select table_name, column_name from information_schema.columns
     where table_schema = ${w.db.organisation.schema} and data_type in ('text', 'jsonb', 'ARRAY')
       and table_name not in ('mails', 'submissions', 'events')`)
  const pool = w.server.database.pool
  const found = await Promise.all(
    columns.map(async ({ table_name, column_name }) => {
      const { rows } = await pool.query<{ text: string }>(
        `select distinct case when pg_typeof(c)::text = 'text' then c::text else (select string_agg(v #>> '{}', E'\\n') from jsonb_path_query(to_jsonb(c), 'strict $.**') v) end as text
           from (select "${column_name}" as c from "${w.db.organisation.schema}"."${table_name}") t where c is not null`,
      )
      return rows.map(({ text }) => text)
    }),
  )
  return found.flat().filter((text) => text !== null)
}

describe('what no form may take', () => {
  test('a word of ten megabytes is refused in words, quickly', async () => {
    const { token } = await w.ask()
    const began = performance.now()
    for (const path of ['/questions', `/track/${token}/messages`]) {
      const given = await posted(w, path, [
        ['words', 'a'.repeat(10_000_000)],
        ['body', 'a'.repeat(10_000_000)],
        ['reach', 'iemand@example.org'],
      ])
      ok([413, 422].includes(given.status), `${path} answered ${given.status}`)
    }
    ok(performance.now() - began < 10_000)
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
    const stored = await w.db.many<{ file_id: number }>(sql`select file_id from request_files where request_id = ${id}`)
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
