import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { everyPerson } from '../../people/person.ts'
import type { Tx } from '../../platform/database/database.ts'
import { refused } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, words } from '../../platform/web/fields.ts'
import { form, freshKey, inputOf, query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { listRequests, openItems } from '../../requests/finding/lists.ts'
import { handOverMany, type Result, takeMany } from '../../requests/owners/bulk.ts'
import { everyService } from '../../services/service.ts'
import { bulkResultPage } from './bulk.views.ts'
import { closeAnswered } from './bulk-closing.ts'
import { listPage } from './list.views.ts'
import { filterOf, ListQuery } from './list-filter.ts'

const ids = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id))
const back = z
  .string()
  .regex(/^\/desk\/requests(\?[\w=&%.-]*)?$/)
  .catch('/desk/requests')
const Ticked = z.object({ 'ids[]': ids, back })
const TickedHandover = z.object({ 'ids[]': ids, back, to_id: id, reason: words(2_000) })
const TickedClosure = z.object({ 'ids[]': ids, back, account: words(20_000), next_step: words(2_000) })

/** The list of questions, and work on many at once. */
export function listRoutes(at: Audiences): void {
  at.staff.get('/desk/requests', query(ListQuery), async (c) => {
    const address = inputOf(c, ListQuery)
    const [found, departments, services, colleagues] = await c.var.db.together((db) =>
      Promise.all([
        listRequests(db, c.var.actor, filterOf(address), address.after),
        everyDepartment(db),
        everyService(db),
        everyPerson(db),
      ]),
    )
    const key = freshKey()
    const page = { address, found, departments, services, colleagues, me: c.var.me, now: new Date(), key }
    return deskPage(c, {
      title: c.var.t('desk.requests'),
      body: listPage(c.var.t, page),
      flash: flashOf(c),
    })
  })

  at.staff.post('/desk/requests/takings', form(Ticked), (c) =>
    onMany(c, inputOf(c, Ticked), (tx, ids) => takeMany(tx, c.var.actor, { ids })),
  )
  at.staff.post('/desk/requests/handovers', form(TickedHandover), (c) => {
    const { to_id: toId, reason, ...ticked } = inputOf(c, TickedHandover)
    return onMany(c, ticked, (tx, ids) => handOverMany(tx, c.var.actor, { ids, toId, reason }))
  })
  at.staff.post('/desk/requests/closures', form(TickedClosure), (c) => {
    const { account, next_step: nextStep, ...ticked } = inputOf(c, TickedClosure)
    return onMany(c, ticked, (tx, ids) => closeAnswered(tx, c.var.actor, { ids, outcome: 'done', account, nextStep }))
  })
}

type OnMany = (tx: Tx, ids: readonly number[]) => Promise<Result[]>

/** Back to the list when all of it worked; else a page that says of each other one why not. */
async function onMany(c: Ctx, { 'ids[]': ids, back }: z.output<typeof Ticked>, verb: OnMany) {
  if (ids.length === 0) throw refused('desk.tick_first')
  const results = await c.var.db.transaction((tx) => verb(tx, ids))
  const stayed = results.filter((result) => result.refused)
  const done = results.length - stayed.length
  if (stayed.length === 0) return c.redirect(`${back}${back.includes('?') ? '&' : '?'}done=${done}`, 303)

  const items = await openItems(
    c.var.db,
    stayed.map(({ id }) => id),
  )
  const refusedOnes = stayed.map((result) => ({ ...result, item: items.get(result.id) }))
  const body = bulkResultPage(c.var.t, { refused: refusedOnes, done, back, now: new Date() })
  return deskPage(c, { title: c.var.t('desk.requests'), body, status: 422 })
}

function flashOf(c: Ctx): string | undefined {
  const done = Number(c.req.query('done'))
  return Number.isInteger(done) && done > 0 ? c.var.t('desk.bulk_done', { count: done }) : undefined
}
