import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { erasedAt } from '../customers/erasures.ts'
import { findCustomerFor } from '../customers/locking.ts'
import { didInFile } from '../insights/dossier/dossier.routes.ts'
import { readShortCode } from '../lib/codes.ts'
import { deskPage } from '../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../pages/redraw.ts'
import { sql } from '../platform/database/sql.ts'
import { HELD_ANCHOR, held } from '../platform/held/holding.ts'
import { notFound } from '../platform/refusal.ts'
import { again, type DrawAgain } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line, optionalLine, optionalPhone, optionalWords, ticked } from '../platform/web/fields.ts'
import { act, form, freshKey } from '../platform/web/forms.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { gathering, inOthers } from '../platform/web/translated-fields.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import {
  askErasure,
  askErasureFor,
  askedBy,
  waitingForErasure,
  withdrawAsking,
  withdrawAskingFor,
} from './erasing/asking.ts'
import { erasurePage, waitingPage } from './erasing/erasing.views.ts'
import { eraseCustomer, requestsToErase } from './erasing/erasing-customers.ts'
import { refusalsOn } from './erasing/refusals.ts'
import { refusing } from './erasing/refusing.ts'
import { typedBefore } from './erasing/refusing.views.ts'
import { exportRoutes } from './export/export.routes.ts'
import { fieldsPage } from './registry/fields.views.ts'
import { storedFields } from './registry/stored.ts'
import { coming, comingRequests } from './retention/due.ts'
import { endHold, heldAmong, hold, holdsNow } from './retention/holds.ts'
import { KINDS } from './retention/kinds.ts'
import { keepFor, keepings } from './retention/retaining.ts'
import { retentionPage } from './retention/retention.views.ts'
import { changeStatement, GROUNDS, statementOf } from './statement/statement.ts'
import { privacyPage } from './statement/statement.views.ts'
import { statementForm } from './statement/statement-form.views.ts'

const LONGEST_DAYS = 36_500 // a hundred years: longer is for ever
const ofMail = z.union([z.literal(''), z.email('platform.mend_this')])

const Statement = z
  .object({
    words: optionalWords(10_000),
    ...inOthers(['words'], optionalWords(10_000)),
    ground: z.enum(GROUNDS, 'platform.choose'),
    officer_name: optionalLine(200),
    officer_mail: optionalLine(254).pipe(ofMail),
    officer_phone: optionalPhone(),
    revision: z.coerce.number('platform.mend_this').int('platform.mend_this'),
  })
  .transform(gathering(['words']))
const Retention = z.object({
  kind: z.enum(KINDS, 'platform.choose'),
  days: z.coerce
    .number('keeping.days_number')
    .int('keeping.days_number')
    .min(1, 'keeping.days_number')
    .max(LONGEST_DAYS, 'keeping.days_number'),
  because: optionalLine(300),
})
const Hold = z.object({ code: line(40), why: line(300) })
const HoldOf = z.object({ code: optionalLine(40), why: line(300) })
const Sure = z.object({ sure: ticked.refine((sure) => sure, 'keeping.sure_first') })

/** What is kept, why and how long; what goes and when; and taking somebody out. */
export function keepingRoutes(at: Audiences): void {
  publicRoutes(at)
  statementRoutes(at)
  retentionRoutes(at)
  erasureRoutes(at)
  exportRoutes(at)
}

function publicRoutes(at: Audiences): void {
  at.public.get('/privacy', 'organisation', async (c) => {
    const [statement, kept] = await c.var.db.together((db) => Promise.all([statementOf(db), keepings(db)]))
    const body = privacyPage(c.var.t, { statement, keepings: kept, settings: c.var.settings })
    return showPublic(c, c.var.t('keeping.privacy_title'), body)
  })
  at.public.get('/privacy/fields', 'organisation', async (c) => {
    const [stored, kept] = await c.var.db.together((db) => Promise.all([storedFields(db), keepings(db)]))
    return showPublic(c, c.var.t('keeping.fields_title'), fieldsPage(c.var.t, { stored, keepings: kept }))
  })
  at.public.post('/mine/file/erasure', 'erasure made', (c) => didInFile(c, (tx, me) => askErasure(tx, me), 'erasure'))
  at.public.post('/mine/file/erasure/withdrawal', 'erasure withdrawn', (c) =>
    didInFile(c, (tx, me) => withdrawAsking(tx, me), 'erasure'),
  )
}

function statementRoutes(at: Audiences): void {
  const draw = async (c: Ctx, typed: Typed = fresh) => {
    const statement = await statementOf(c.var.db)
    return showKeeping(
      c,
      c.var.t('keeping.statement_title'),
      statementForm(c.var.t, { statement, typed, key: randomUUID() }),
      typed.status,
    )
  }
  at.admin.get('/desk/settings/privacy', 'nothing', (c) => draw(c))
  at.admin.post(
    '/desk/settings/privacy',
    'organisation corrected',
    again((c, given, refusal) => draw(c, refusedForm(c.var.t, given, refusal))),
    form(
      Statement,
      async (c, given) => await act(c, (tx) => changeStatement(tx, c.var.actor, given), '/desk/settings/privacy'),
    ),
  )
}

function retentionRoutes(at: Audiences): void {
  at.admin.get('/desk/settings/retention', ['organisation', 'hold'], (c) => drawRetention(c))
  const onRetention = at.admin.on('/desk/settings', {
    again: (c, given, refusal) => drawRetention(c, refusedForm(c.var.t, given, refusal)),
    to: '/desk/settings/retention#holds',
  })
  onRetention(
    'retention',
    'organisation corrected',
    Retention,
    async (tx, actor, given) => {
      await keepFor(tx, actor, given)
      return given.kind
    },
    { to: (kind) => `/desk/settings/retention#kind-${kind}` },
  )
  onRetention('holds', 'hold made', Hold, (tx, actor, { code, why }) =>
    hold(tx, actor, { code: readShortCode(code) ?? code, because: why }),
  )
  const onHold = at.admin.on('/desk/settings/holds/:id')
  onHold('ending', 'hold withdrawn', (tx, actor, { id }) => endHold(tx, actor, id), {
    to: '/desk/settings/retention#holds',
  })
}

async function drawRetention(c: Ctx, typed: Typed = fresh) {
  const kept = await keepings(c.var.db)
  const questions = kept.find(({ kind }) => kind === 'questions')?.days ?? 0
  const [counts, requests, holds] = await Promise.all([
    coming(c.var.db, kept),
    comingRequests(c.var.db, c.var.actor, questions),
    holdsNow(c.var.db, c.var.actor),
  ])
  const props = { keepings: kept, coming: counts, requests, holds, typed, key: randomUUID(), now: new Date() }
  return showKeeping(c, c.var.t('keeping.retention_title'), retentionPage(c.var.t, props), typed.status)
}

function erasureRoutes(at: Audiences): void {
  at.admin.get('/desk/settings/erasures', 'erasure', async (c) => {
    const waiting = await waitingForErasure(c.var.db)
    const known = await Promise.all(
      waiting.map(({ customer_id }) => findCustomerFor(c.var.db, c.var.actor, customer_id)),
    )
    const shown = waiting.map((one, nth) => ({ ...one, name: known[nth]?.name ?? '' }))
    return showKeeping(c, c.var.t('keeping.erasures_title'), waitingPage(c.var.t, { waiting: shown, now: new Date() }))
  })
  const onCustomer = at.staff.on('/desk/customers/:id')
  onCustomer('erasure-request', 'erasure made', (tx, actor, { id }) => askErasureFor(tx, actor, id), { to: '#erasing' })
  onCustomer(
    'erasure-request/withdrawal',
    'erasure withdrawn',
    (tx, actor, { id }) => withdrawAskingFor(tx, actor, id),
    { to: '#erasing' },
  )
  at.admin.get('/desk/customers/:id/erasure', ['erasure', 'hold'], (c) => drawErasure(c))
  const drawnAgain: DrawAgain = (c, given, refusal) => drawErasure(c, refusedForm(c.var.t, given, refusal))
  const onErasure = at.admin.on('/desk/customers/:id', { again: drawnAgain, to: '/desk/customers/:id/erasure' })
  onErasure('erasure', 'erasure advanced', Sure, (tx, actor, { id }) =>
    eraseCustomer(tx, actor, { id, because: 'asked' }),
  )
  at.admin.post(
    '/desk/customers/:id/erasure-refusal',
    'erasure advanced',
    again(drawnAgain),
    held(refusing, (_then, { id }) => `/desk/customers/${id}/erasure${HELD_ANCHOR}`),
  )
  onErasure('holds', 'hold made', HoldOf, (tx, actor, { id: customerId, code, why }) =>
    hold(tx, actor, { ...(code ? { code: readShortCode(code) ?? code } : { customerId }), because: why }),
  )
}

/** An administrator may erase whom they may not know: then by number, and by the codes of what was asked. */
async function drawErasure(c: Ctx, typed: Typed = fresh) {
  const id = idIn(c)
  const there = await c.var.db.maybe<{ merged_into_id: number | null }>(
    sql`select merged_into_id from customers where id = ${id}`,
  )
  if (!there) throw notFound()
  if (there.merged_into_id) return c.redirect(`/desk/customers/${there.merged_into_id}/erasure`, 303)
  const [known, requests, asked, holding, erased, refusals] = await c.var.db.together((db) =>
    Promise.all([
      findCustomerFor(db, c.var.actor, id),
      requestsToErase(db, c.var.actor, id),
      askedBy(db, id),
      heldAmong(db, { customers: [id] }),
      erasedAt(db, 'customer', id),
      refusalsOn(db, c.var.me.id, id),
    ]),
  )
  const name = known?.name || known?.called
  const props = {
    ...{ id, name, requests, asked, held: holding, erasedAt: erased, typed },
    refusing: {
      mailed: refusals.mail && c.var.settings.sends_mail,
      waits: refusals.waits,
      typed: refusals.draft && typed === fresh ? typedBefore(c.var.t, refusals.draft) : typed,
    },
    ...{ key: freshKey(), now: new Date() },
  }
  return showKeeping(c, c.var.t('keeping.erasures_title'), erasurePage(c.var.t, props), typed.status)
}

const showKeeping = (c: Ctx, title: string, body: Html, status: Typed['status'] = 200) =>
  deskPage(c, { title, body, status })

const showPublic = (c: Ctx, title: string, body: Html) =>
  c.html(page(c.var.t, { ...c.var.shell, kind: 'customer', title, body }))
