import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { everyPerson } from '../../people/person.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import type { Deed } from '../../platform/deed.ts'
import { HELD_ANCHOR, holdMany, marked } from '../../platform/held/holding.ts'
import { returnedTo } from '../../platform/held-rows.ts'
import { refused } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id } from '../../platform/web/fields.ts'
import { fieldsOf, form, freshKey, query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { listRequests, openItems } from '../../requests/finding/lists.ts'
import { MOST_AT_ONCE, type Result, takeMany } from '../../requests/owners/bulk.ts'
import { everyService } from '../../services/service.ts'
import { handingOver } from '../request/deeds.ts'
import { type BulkResult, bulkResultPage } from './bulk.views.ts'
import { closingAnswered } from './bulk-closing.ts'
import { listPage } from './list.views.ts'
import { filterOf, ListQuery, withoutReckoning } from './list-filter.ts'

const ids = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id))
const back = z
  .string()
  .regex(/^\/desk\/requests(\?[\w=&%.-]*)?$/)
  .catch('/desk/requests')
const Ticked = z.object({ 'ids[]': ids, back })

/** The list of questions, and work on many at once. */
export function listRoutes(at: Audiences): void {
  at.staff.get(
    '/desk/requests',
    ['request', 'no', 'held deed'],
    query(ListQuery, async (c, given) => {
      const address = withoutReckoning(given, c.var.me.id)
      const [found, departments, services, colleagues] = await c.var.db.together((db) =>
        Promise.all([
          listRequests(db, c.var.actor, filterOf(address), address.after),
          everyDepartment(db),
          everyService(db),
          everyPerson(db),
        ]),
      )
      const batch = c.req.query('again')
      const drafts = batch ? (await returnedTo(c.var.db, c.var.me.id)).filter((draft) => draft.batch === batch) : []
      const key = freshKey()
      const page = { address, drafts, found, departments, services, colleagues, me: c.var.me, now: new Date(), key }
      return deskPage(c, {
        title: c.var.t('desk.requests'),
        body: listPage(c.var.t, page),
        flash: flashOf(c),
      })
    }),
  )

  at.staff.post('/desk/requests/takings', 'request moved', form(Ticked, takeTicked))
  at.staff.post(
    '/desk/requests/handovers',
    ['hand-over made', 'request moved'],
    form(handingOver.schema.and(Ticked), (c, ticked) => holdTicked(c, handingOver, ticked)),
  )
  at.staff.post(
    '/desk/requests/closures',
    'ending made',
    marked(
      closingAnswered,
      form(closingAnswered.schema.and(Ticked), (c, ticked) => holdTicked(c, closingAnswered, ticked)),
    ),
  )
}

/** Holds the same deed for everything that was ticked; what would be refused stays as it was, and says why. */
async function holdTicked(c: Ctx, one: Deed, { 'ids[]': ids, back }: z.output<typeof Ticked>): Promise<Response> {
  if (ids.length === 0) throw refused('desk.tick_first')
  if (ids.length > MOST_AT_ONCE) throw refused('requests.too_many_at_once', { most: MOST_AT_ONCE })
  const { 'ids[]': _ids, back: _back, ...fields } = await fieldsOf(c)
  const { address, stayed } = await holdMany(c, one, {
    ids: [...new Set(ids)].sort((one, other) => one - other).map((id) => ({ id })), // two people never wait on each other
    fields,
    form: back,
    onward: () => `${back}${HELD_ANCHOR}`,
  })
  if (stayed.length === 0) return c.redirect(address, 303)
  const results = stayed.map(({ ids: { id = NO_ID }, refusal: { key, details } }) => ({
    id,
    refused: { key, details },
  }))
  return await drawStayed(c, results, { held: ids.length - stayed.length, back })
}

/** Takes at once: back to the list when all of it worked. */
async function takeTicked(c: Ctx, { 'ids[]': ids, back }: z.output<typeof Ticked>): Promise<Response> {
  if (ids.length === 0) throw refused('desk.tick_first')
  await c.var.leaveFirst?.(
    undefined,
    ids.map((id) => ({ kind: 'request', id })),
  )
  const results = await c.var.db.transaction((tx) => takeMany(tx, c.var.actor, { ids }))
  const stayed = results.filter((result) => result.refused)
  const done = results.length - stayed.length
  if (stayed.length === 0) return c.redirect(`${back}${back.includes('?') ? '&' : '?'}done=${done}`, 303)
  return await drawStayed(c, stayed, { done, back })
}

/** A page that says of each that stayed as it was why. */
async function drawStayed(c: Ctx, stayed: readonly Result[], rest: Pick<BulkResult, 'done' | 'held' | 'back'>) {
  const items = await openItems(
    c.var.db,
    c.var.actor,
    stayed.map(({ id }) => id),
  )
  const refusedOnes = stayed.map((result) => ({ ...result, item: items.get(result.id) }))
  const body = bulkResultPage(c.var.t, { refused: refusedOnes, now: new Date(), ...rest })
  return deskPage(c, { title: c.var.t('desk.requests'), body, status: 422 })
}

function flashOf(c: Ctx): string | undefined {
  const done = Number(c.req.query('done'))
  return Number.isInteger(done) && done > 0 ? c.var.t('desk.bulk_done', { count: done }) : undefined
}
