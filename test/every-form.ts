import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '../src/lib/text.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { close } from '../src/requests/ending/closing.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import type { Scene } from './audiences-scene.ts'
import { asKept, asKeptInLine, batches } from './hostile.ts'
import {
  again,
  type FoundForm,
  fetched,
  formsOn,
  nameOf,
  type Posted,
  submit,
  type TextField,
} from './hostile-forms.ts'
import { dangersIn, shows } from './hostile-pages.ts'
import { ada, faults, hostile, marieke, scene, tellsWhy, w } from './hostile-world.ts'
import { problemsIn } from './pages.ts'
import { foreignIn, rawIn, textsOn } from './words-on-pages.ts'

// Every naughty string and a part of the script injections (FULL=1: all) through every field of every form: refused
// with a sentence, or kept and shown as it was typed. Never a fault of ours, and nothing that runs.

/** Sends hostile texts through every form with a text field whose name is `among`; `known` ones must be there. */
export async function tryForms({ among, known }: { among: RegExp; known: readonly string[] }): Promise<void> {
  const forms = new Map([...(await everyForm())].filter(([name]) => among.test(name)))

  test('the forms were found', () => {
    for (const action of known)
      ok(
        [...forms.keys()].some((name) => name.startsWith(`${action} `)),
        `${action} in ${[...forms.keys()].join('\n')}`,
      )
  })

  test('sent empty or with nonsense, each comes back as a page like any other', async () => {
    const wrong: string[] = []
    for (const [name, found] of forms)
      for (const text of ['', '@ ?'])
        for (const fault of await faultsOf(await submitAll(found, text))) wrong.push(`${name} with “${text}”: ${fault}`)
    deepEqual(wrong, [])
  })

  test('a form is answered by leading on, or it is left to the browser, which alone shows another answer', async () => {
    const silent: string[] = []
    for (const [name, found] of forms) {
      const { status, html } = await submit(w, await again(w, found), {})
      if (status === 200 && html.includes('<html') && !found.form.plain) silent.push(name)
    }
    deepEqual(silent, [])
  })

  for (const [name, found] of forms) {
    test(name, async () => {
      const { sizes, form } = await whatFits(found)
      const rounds = await textsFor(found, sizes)
      const unseen: string[] = []
      for (let round = 0; round < Math.max(0, ...[...rounds.values()].map((texts) => texts.length)); round++) {
        const sending = [...rounds].flatMap(([field, texts]) =>
          texts.slice(round, round + 1).map((text) => ({ field, text })),
        )
        const given = Object.fromEntries(sending.map(({ field, text }) => [field.name, text]))
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
        for (const { field, text } of sending) {
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
}

/** The form with one text in all its fields: what comes back is a page like any other, with what is wrong on it. */
const submitAll = async (found: FoundForm, text: string) =>
  await submit(w, await again(w, found), Object.fromEntries(found.texts.map(({ name }) => [name, text])))

async function faultsOf({ html }: Posted): Promise<string[]> {
  if (!html.includes('<html')) return [] // it went through, or is a part of a page
  const texts = textsOn(html)
  return [...rawIn(texts), ...foreignIn(texts, 'nl'), ...(await problemsIn(html))]
}

/** Forms whose text only asks for something: nothing of it is to be kept. */
const KEEPS_NOTHING =
  /^(\/suggestions|\/codes|\/mine\/|\/sign-in|\/track\/:token\/unlocking|\/desk\/customers\/(finding|recognition|:id\/joining|:id\/acting)|\/desk\/requests\/:id\/customer|\/desk\/search|\/desk\/settings\/jargon) /

/** Forms that put something in the place of what was there. */
const OVERWRITES =
  /\/(changes|versions|settings|first-start)|\/pledges\/\d+\/answer|\/plans\/\d+\/checking|\/visits\/\d+\/(invitation|thanks)/

const MAY_FORGET = [404, 413] // not there; too much to send back

const SIZES = { many: [44_000, 4_500, 1_800, 900], one: [280, 110, 55, 25] }

const ONLY_SOMETIMES = 'kitchen_closed_because' // kept only for a service whose kitchen is closed

/** The forms of the public and of customers, and those of everyday work: all strings. Forms of administration: every fifth. */
const EVERYDAY = /^(?!\/desk)|^\/desk\/(requests|intake|search|customers|me)\b/

/** How much each text field of a form takes; a field that takes no free text (an address, a number) is left out. */
async function whatFits(found: FoundForm): Promise<{ form: FoundForm; sizes: Map<TextField, number> }> {
  const most = found.texts.map((field): [TextField, number] => [field, sizesOf(field)[0] ?? 0])
  if (await takes(found, most)) return { sizes: new Map(most), form: await again(w, found) }
  const sizes = new Map<TextField, number>()
  for (const field of found.texts) {
    for (const size of sizesOf(field)) {
      if (!(await takes(found, [[field, size]]))) continue
      sizes.set(field, size)
      break
    }
  }
  return { sizes, form: await again(w, found) }
}

const sizesOf = ({ many, maxlength = Infinity }: TextField) => [
  ...(maxlength < Infinity ? [maxlength] : []),
  ...SIZES[many ? 'many' : 'one'].filter((size) => size < maxlength),
]

async function takes(found: FoundForm, fields: [TextField, number][]): Promise<boolean> {
  const given = fields.map(([{ name }, size]) => [name, 'Een heel gewoon woord. '.repeat(size / 23 + 1).slice(0, size)])
  const { status } = await submit(w, await again(w, found), Object.fromEntries(given))
  ok(status < 500, `${status} for ${JSON.stringify(fields)}: ${faults.at(-1)}`)
  return status < 400
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
    [`/track/${open.token}`, await provenOn(open.id)],
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

/** What a browser holds in which who asked this typed the code that was mailed. */
const provenOn = async (id: Id<'requests'>): Promise<string> =>
  await w.act(async (tx) => {
    const { asker_id } = await tx.one<{ asker_id: Id<'customers'> }>(
      sql`select asker_id from requests where id = ${id}`,
    )
    return `mine=${await startSession(tx, 'customer', asker_id, { requestId: id })}`
  })

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

/** Which of these texts stand in no column of no table as they were typed, or all of it on one line (a title). */
async function missingIn(texts: readonly string[]): Promise<string[]> {
  const kept = await everyText()
  const isKept = (text: string) => kept.some((one) => one.includes(text))
  return texts.filter((text) => !isKept(text) && !isKept(oneLine(text)))
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
