import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Noun } from '../../platform/web/deeds.ts'
import { optionalLine } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { type Found, searchPage, searchResults } from './search.views.ts'
import { searchEverything } from './searching.ts'
import type { WorkKind } from './searching-work.ts'
import { settingsFound } from './settings-found.ts'

const Search = z.object({ q: optionalLine() })
const MANY = 20 // of each kind on the page
const LONGEST = 300

/** What each of the things looked for is. Of the settings themselves the pages are found. */
const NOUNS: Record<Exclude<keyof Found, 'near' | 'work' | 'named' | 'now'> | WorkKind, Noun> = {
  requests: 'request',
  customers: 'customer',
  people: 'person',
  answers: 'answer',
  services: 'service',
  settings: 'organisation',
  series: 'series',
  item: 'item',
  decision: 'decision',
  problem: 'problem',
  insight: 'insight',
  visit: 'visit',
  pledge: 'pledge',
}
const FOUND = Object.values(NOUNS)

/** Search over everything: while typing, and as a page. */
export function searchRoutes(at: Audiences): void {
  at.staff.get('/desk/search', FOUND, async (c) => {
    const typed = (c.req.query('q') ?? '').slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim()
    const found = typed ? await find(c, typed, MANY) : undefined
    return deskPage(c, { title: c.var.t('desk.search_all'), body: searchPage(c.var.t, typed, found) })
  })
  at.staff.post(
    '/desk/search/suggestions',
    FOUND.map((noun) => `${noun} found` as const),
    form(Search, async (c, { q }) => c.html(q ? searchResults(c.var.t, await find(c, q)) : '')),
  )
}

async function find(c: Ctx, typed: string, most?: number) {
  limitPerson(c, 'search')
  const found = await searchEverything(c.var.db, c.var.actor, {
    typed,
    language: c.var.t.language,
    ...(most && { most }),
  })
  return { ...found, settings: c.var.me.administrator ? settingsFound(c.var.t, typed) : [] }
}
