import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalLine } from '../../platform/web/fields.ts'
import { form, inputOf } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { searchPage, searchResults } from './search.views.ts'
import { searchEverything } from './searching.ts'

const Search = z.object({ q: optionalLine() })
const MANY = 20 // of each kind on the page

/** Search over everything: while typing, and as a page. */
export function searchRoutes(at: Audiences): void {
  at.staff.get('/desk/search', (c) =>
    deskPage(c, { title: c.var.t('desk.search_all'), body: searchPage(c.var.t, '', undefined) }),
  )
  at.staff.post('/desk/search', form(Search), async (c) => {
    const typed = inputOf(c, Search).q
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
  return await searchEverything(c.var.db, c.var.actor, { typed, language: c.var.t.language, ...(most && { most }) })
}
