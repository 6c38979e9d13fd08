import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalLine } from '../../platform/web/fields.ts'
import { form, inputOf } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { searchPage, searchResults } from './search.views.ts'
import { searchEverything } from './searching.ts'
import { settingsFound } from './settings-found.ts'

const Search = z.object({ q: optionalLine() })
const MANY = 20 // of each kind on the page
const LONGEST = 300

/** Search over everything: while typing, and as a page. */
export function searchRoutes(at: Audiences): void {
  at.staff.get('/desk/search', async (c) => {
    const typed = (c.req.query('q') ?? '').slice(0, LONGEST).replaceAll('\0', ' ').toWellFormed().trim()
    const found = typed ? await find(c, typed, MANY) : undefined
    return deskPage(c, { title: c.var.t('desk.search_all'), body: searchPage(c.var.t, typed, found) })
  })
  at.staff.post('/desk/search/suggestions', form(Search), async (c) => {
    const typed = inputOf(c, Search).q
    return c.html(typed ? searchResults(c.var.t, await find(c, typed)) : '')
  })
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
