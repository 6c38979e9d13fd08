import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ReadPage, readPage } from '../bin/rehearse-page.ts'
import { administratorLink } from '../src/people/signing-in/sign-in-links.ts'
import { sql } from '../src/platform/database/sql.ts'
import { sectorTemplates } from '../src/templates/sectors.ts'
import { emptyOut } from './bare.ts'
import { problemsIn } from './pages.ts'
import { foreignIn, rawIn, textsOn } from './words-on-pages.ts'
import { type Session, type World, world } from './world.ts'

// From an empty program to a front door that works, for every sector: each page is sent as it stands, with only the
// names filled in, for nobody who is in a hurry does more.

const SECTORS = []
for (const template of sectorTemplates) SECTORS.push({ template, w: await world() })

for (const { template, w } of SECTORS) {
  describe(template.key, () => {
    test('opens its front door in seven pages sent as they stand, where somebody owns what is asked', async () => {
      await emptyOut(w)
      const me = await comeIn(w)
      const places = await walk(w, me, {
        name: `Proef ${template.key}`,
        sector: template.key,
        my_name: 'Ada Visser',
        my_mail: 'ada@example.org',
        name_1: 'Joost Bakker',
        mail_1: 'joost@example.org',
      })
      deepEqual(places, ['', '/words', '/hours', '/departments', '/services', '/mail', '/people', '/open'])

      const [service] = template.services
      const owner = await askAtTheDoor(w, `Ik heb een vraag over ${service?.name.toLowerCase()}.`)
      match(owner.name, /^(Ada Visser|Joost Bakker)$/)

      const voice = template.address === 'je' ? 'nl-je' : 'nl'
      for (const path of [
        '/',
        '/services',
        `/services/${owner.slug}`,
        '/kitchen',
        owner.track,
        `${owner.track}/receipt`,
      ]) {
        const response = await w.get(path)
        equal(response.status, 200, path)
        const markup = await response.text()
        const texts = textsOn(markup)
        deepEqual([...rawIn(texts), ...foreignIn(texts, voice), ...(await problemsIn(markup))], [], path)
        ok(
          texts.some((text) => text.includes(`Proef ${template.key}`)),
          `${path} says whose it is`,
        )
      }
    })
  })
}

/** The printed link, and the one press it takes. */
async function comeIn(w: World): Promise<Session> {
  const { pathname, search } = new URL(await administratorLink(w.db))
  const page = readPage(await (await w.get(`${pathname}${search}`)).text())
  const answer = await send(w, pathname, page)
  equal(answer.headers.get('location'), '/desk/first-start')
  return { cookie: /desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '' }
}

/** Sends every step as it stands, with these names filled in where they are asked for; where that led. */
async function walk(w: World, me: Session, names: Record<string, string>): Promise<string[]> {
  const places: string[] = []
  let at: string | null = '/desk/first-start'
  while (at && !places.includes(at)) {
    places.push(at)
    const response = await w.get(at, me)
    const markup = await response.text()
    deepEqual([response.status, await problemsIn(markup)], [200, []], at)
    if (at.endsWith('/open')) break
    at = (await send(w, at, readPage(markup), names, me)).headers.get('location')
  }
  return places.map((place) => place.replace('/desk/first-start', ''))
}

/** Sends the form of a page: what is filled in already, and these names. */
async function send(w: World, action: string, page: ReadPage, names: Record<string, string> = {}, me?: Session) {
  const form = page.forms.find((one) => one.method === 'post' && one.action === action)
  ok(form, `${action} has a form`)
  const given = new FormData()
  for (const { name, value, type, sent } of form.controls) {
    const mine = names[name]
    if (mine !== undefined && (type !== 'radio' || value === mine)) given.append(name, mine)
    else if (mine === undefined && sent) given.append(name, value)
  }
  return await w.post(action, given, me)
}

async function askAtTheDoor(w: World, words: string) {
  const door = readPage(await (await w.get('/')).text())
  const answer = await send(w, '/questions', door, { words, reach: 'sanne@example.com' })
  const track = (answer.headers.get('location') ?? '').replace('/receipt', '')
  match(track, /^\/track\//)
  const owner = await w.db.one<{ name: string; words: string }>(
    sql`select p.name, r.words from requests r join persons p on p.id = r.owner_id`,
  )
  equal(owner.words, words)
  const { slug } = await w.db.one<{ slug: string }>(sql`select slug from services order by id limit 1`)
  return { ...owner, track, slug }
}
