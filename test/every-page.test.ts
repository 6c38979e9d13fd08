import { deepEqual } from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from '../src/platform/database/sql.ts'
import { everyPlace, NO_PAGE, type Place } from './every-page-scene.ts'
import { inLanguage, problemsIn } from './pages.ts'
import { foreignIn, othersWordIn, rawIn, textsOn, type Voice } from './words-on-pages.ts'
import { loseMailServer, type World, world } from './world.ts'

// Every page the program has, as each reader gets it. A route that is added is found here by itself; when it shows no
// page in the scene, the first test fails until `test/every-page-scene.ts` leads to one.

/** Addresses that only lead elsewhere. */
const LEADS_ELSEWHERE = [
  '/codes',
  '/questions',
  '/mine/links',
  '/mine/codes',
  '/mine/sessions',
  '/desk/items/:item',
  '/desk/next',
  '/rondleiding/table/:request',
]

/** What a mail says is read only where none leaves; elsewhere it is between us and its reader. */
const ONLY_WITHOUT_MAIL = ['/desk/settings/mails/:id']

const READERS = [
  { voice: 'nl', language: 'nl', address: 'u', mail: true, w: await world() },
  { voice: 'nl-je', language: 'nl', address: 'je', mail: false, w: await world() },
  { voice: 'en', language: 'en', address: 'u', mail: true, w: await world() },
] as const

for (const { voice, language, address, mail, w } of READERS) {
  describe(`every page in ${voice}`, () => {
    let places: Place[] = []
    before(async () => {
      await nameServicesTwice(w)
      places = await everyPlace(w, language, address)
      if (!mail) await loseMailServer(w)
    })

    test('every route leads to a page in the scene', async () => {
      const elsewhere = [...LEADS_ELSEWHERE, ...(mail ? ONLY_WITHOUT_MAIL : [])]
      deepEqual(await unseen(w, places), elsewhere.sort(), 'lead to these in test/every-page-scene.ts')
    })

    test('is sound, speaks one language, and leaves nothing to be filled in', async () => {
      const wrong: string[] = []
      for (const place of places) wrong.push(...(await faultsOf(w, place, language, voice)))
      if (language === 'en') wrong.push(...(await mailsThatSay(w, ONLY_IN_DUTCH)))
      deepEqual([...new Set(wrong)], [])
    })
  })
}

/** The routes of which no place shows a page. */
async function unseen(w: World, places: readonly Place[]): Promise<string[]> {
  const left = new Set(w.routes.filter(({ method, path }) => method === 'get' && !NO_PAGE.test(path)))
  for (const { path, as } of places) {
    const route = [...left].find((one) => matches(one.path, path.split(/[?#]/)[0] ?? ''))
    const response = route && (await w.get(path, as))
    if (route && response?.status === 200 && isPage(response)) left.delete(route)
  }
  return [...left].map(({ path }) => path).sort()
}

async function faultsOf(w: World, { path, as, maybe }: Place, language: string, voice: Voice): Promise<string[]> {
  const response = await w.get(inLanguage(path, language), as)
  if (response.status !== 200 && !(maybe && response.status < 500)) return [`${path}: answered ${response.status}`]
  if (!isPage(response)) return []

  const markup = await response.text()
  const texts = textsOn(markup)
  const told = [
    ...(markup.includes(`<html lang="${language}"`) ? [] : ['does not say its language']),
    ...rawIn(texts).map((text) => `raw: ${text}`),
    ...foreignIn(texts, voice).map((text) => `says: ${text}`),
    ...(language === 'en' ? texts.filter((text) => text.includes(ONLY_IN_DUTCH)) : []).map(
      (text) => `a service's Dutch name: ${text}`,
    ),
    ...othersWordIn(texts).map((text) => `not the word of a town: ${text}`),
    ...(await problemsIn(markup)),
  ]
  return told.map((fault) => `${path}: ${fault}`)
}

const ONLY_IN_DUTCH = 'knollentuinwerk'

/** Each service has a name in both languages, so that a page in English that shows the Dutch one is found. */
const nameServicesTwice = (w: World) =>
  w.db.run(
    sql`update service_versions set name = name || ${` ${ONLY_IN_DUTCH}`}, translations = translations || jsonb_build_object('name', jsonb_build_object('en', 'Kind of work ' || id))`,
  )

async function mailsThatSay(w: World, words: string): Promise<string[]> {
  await w.hearNews()
  const found = await w.db.many<{ subject: string }>(
    sql`select subject from mails where concat_ws(' ', subject, text_body, html_body) ilike ${`%${words}%`}`,
  )
  return found.map(({ subject }) => `a mail with a service's Dutch name: ${subject}`)
}

const isPage = (response: Response) => (response.headers.get('content-type') ?? '').startsWith('text/html')

const matches = (pattern: string, path: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
