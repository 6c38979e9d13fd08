import { faceOfCustomer } from '../customers/customer.ts'
import { alarmIn } from '../language/alarm.ts'
import { alsoOnPage } from '../pages/both-languages.ts'
import { complaintOf, typedFrom } from '../pages/typed.ts'
import { seenSubject } from '../people/seen.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import { serveFile } from '../platform/files/files.ts'
import { notFound } from '../platform/refusal.ts'
import type { DrawAgain } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { streamRefreshes } from '../platform/web/event-stream.ts'
import { justAsked } from '../platform/web/just-asked.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { findFileFor } from '../requests/adding-files.ts'
import { ABOUT_THEM } from '../requests/complaining.ts'
import { doorsKnown } from '../requests/doors.ts'
import { intoOf } from '../requests/guard.ts'
import { followingLink, trackingLink, trackingToken } from '../requests/links.ts'
import { ON_A_REQUEST } from '../requests/nouns.ts'
import { withheldFrom } from '../requests/timeline/timeline.ts'
import { servicesToChoose } from '../services/service-choice.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import type { MessageKey } from '../ui/words/i18n.ts'
import { sayKey } from '../ui/words/say-key.ts'
import { until } from '../ui/words/when.ts'
import { aboutPage } from './about.views.ts'
import { joinedPage } from './joined.views.ts'
import { isProven, isSealed, loadTracking, pathOf } from './loading.ts'
import { offersFor } from './offering.ts'
import { accountPage, receiptPage, roadPage, sealedReceipt } from './receipt.views.ts'
import { renewingRoutes } from './renewing.routes.ts'
import { shut } from './road.views.ts'
import { sealedRoutes } from './sealed.routes.ts'
import { sealedPage } from './sealed.views.ts'
import { endedBefore, ending, type Tracking } from './tracking.ts'
import { trackingPage } from './tracking.views.ts'
import { type DrawBeside, writingRoutes } from './writing.routes.ts'

/** What the customer sees of the work on one request. */
export function trackingRoutes(at: Audiences): void {
  at.customer.get(
    '/track/:token',
    ['request', ...ON_A_REQUEST, 'follower', 'link', 'letter to a raiser'],
    async (c) => {
      if (isSealed(c)) return showTracking(c, c.var.tracked.code, sealedPage(c.var.t, sealedFacts(c)))
      if (c.var.tracked.merged_into_id) return await drawJoined(c)
      return await drawPage(c, await loadTracking(c))
    },
  )

  at.customer.get('/track/:token/receipt', ['request', 'link'], async (c) => {
    const link = linkOf(c)
    const also = alsoOnPage(c, c.var.tracked.words)
    if (isSealed(c)) {
      const { code, next_due } = c.var.tracked
      const due = next_due ? until(c.var.t, next_due, new Date()) : ''
      return showTracking(
        c,
        code,
        sealedReceipt(c.var.t, {
          also,
          code,
          link,
          path: pathOf(c),
          due,
          emergencyPhone: c.var.settings.emergency_phone,
          alarm: alarmJustSent(c),
        }),
      )
    }
    const k = await loadTracking(c)
    return showTracking(c, k.whole.request.title, receiptPage(c.var.t, k, { link, also }))
  })

  at.customer.get('/track/:token/about', 'service', async (c) => {
    const k = await loadOpen(c)
    return showTracking(c, c.var.t('kitchen.doesnt_fit'), aboutPage(c.var.t, k, await servicesToChoose(c.var.db)))
  })

  at.customer.get('/track/:token/road', ['step', 'promise', 'message'], async (c) => {
    const k = await loadOpen(c)
    if (shut(c.var.t, k)) throw notFound()
    const withheld = withheldFrom(k.whole).map((key: MessageKey) => c.var.t(key))
    const known = isProven(c) ? await doorsKnown(c.var.db, k.whole.request) : undefined // of other questions a link tells nothing
    return showTracking(c, c.var.t('kitchen.road'), roadPage(c.var.t, k, { withheld, known }))
  })

  at.customer.get('/track/:token/account', ['ending', 'no'], async (c) => {
    const k = await loadOpen(c)
    if (!ending(k) && endedBefore(k).length === 0) throw notFound()
    return showTracking(c, c.var.t('kitchen.account'), accountPage(c.var.t, k))
  })

  at.customer.get('/track/:token/files/:file', 'file', async (c) => {
    const file = await findFileFor(c.var.db, c.var.actor, c.var.tracked.id, idIn(c, 'file'))
    if (!file) throw notFound()
    return await serveFile(c, file)
  })

  at.customer.get('/track/:token/face', 'face', async (c) => {
    const file = isProven(c) ? await faceOfCustomer(c.var.db, c.var.tracked.asker_id) : undefined
    if (!file) throw notFound()
    return await serveFile(c, file)
  })

  at.customer.get('/track/:token/live', 'nothing', (c) =>
    streamRefreshes(c, c.var.live, c.var.organisation, [
      `request:${c.var.tracked.id}`,
      seenSubject(c.var.tracked.owner_id),
    ]),
  )

  sealedRoutes(at)
  writingRoutes(at, drawAgain, drawCallAgain, drawBeside)
  renewingRoutes(at)
}

/** What became of a question that was joined with another: its words, and where it goes on. */
async function drawJoined(c: Ctx) {
  const { tracked, actor, follower, organisation, settings } = c.var
  const into = actor.kind === 'customer' && !follower ? await intoOf(c.var.db, { tracked, actor }) : undefined
  const body = joinedPage(c.var.t, {
    request: tracked,
    href: into && `/track/${trackingToken(organisation, into)}`,
    phone: settings.phone,
    now: new Date(),
  })
  return showTracking(c, tracked.title, body, { live: `${pathOf(c)}/live` })
}

/** The page, with what may help with a need somebody wrote down. */
async function drawPage(c: Ctx, k: Tracking, status: 200 | 409 | 422 = 200) {
  const need = ending(k) && k.whole.no ? k.whole.needs.at(-1) : undefined
  const offers =
    need &&
    (await offersFor(c.var.db, { words: need.words, language: c.var.t.language, not: k.whole.service?.service_id }))
  return showTracking(c, k.whole.request.title, trackingPage(c.var.t, k, offers), {
    live: `${k.path}/live`,
    status,
    quiet: k.alarm !== undefined,
  })
}

/** A message that could not be sent stays in its box, on its page, with what is wrong beside it. */
const drawAgain: DrawAgain = async (c, typed, refusal) => {
  if (isSealed(c)) throw refusal
  const say = (key: string) => sayKey(c.var.t, key, refusal.details)
  const { body, files } = refusal.fields
  const aboutThem = refusal.key === ABOUT_THEM
  const writing = {
    body: typeof typed.body === 'string' ? typed.body : '',
    error: !aboutThem && (body || !files) ? say(body ?? refusal.key) : undefined,
    filesError: files && say(files),
    aboutThem,
    alarm: typeof typed.body === 'string' ? alarmIn(typed.body, alarmWords(c.var.settings)) : undefined,
  }
  return await drawPage(c, { ...(await loadTracking(c)), writing }, refusal.status === 409 ? 409 : 422)
}

/** What was typed in another box and is about who reads it comes back there, with the choice who gets it. */
const drawBeside: DrawBeside = (box) => async (c, given, refusal) => {
  if (isSealed(c) || refusal.key !== ABOUT_THEM) throw refusal
  const typed = typedFrom(given)
  const { words = typed.reason ?? '', sentence = words } = typed
  return await drawPage(c, { ...(await loadTracking(c)), beside: { box, words: sentence, typed } }, 422)
}

/** A wish to be called that names no number comes back in its form, opened. */
const drawCallAgain: DrawAgain = async (c, given, refusal) => {
  if (isSealed(c)) throw refusal
  const { kind = 'call', moment = '', number = '' } = typedFrom(given)
  const calling = { kind, moment, number, errors: complaintOf(c.var.t, refusal).errors }
  return await drawPage(c, { ...(await loadTracking(c)), calling }, refusal.status === 409 ? 409 : 422)
}

async function loadOpen(c: Ctx) {
  if (isSealed(c)) throw notFound()
  return await loadTracking(c)
}

const sealedFacts = (c: Ctx) => ({
  request: c.var.tracked,
  path: pathOf(c),
  now: new Date(),
  phone: c.var.settings.phone,
  emergencyPhone: c.var.settings.emergency_phone,
  alarm: alarmJustSent(c),
})

/** What the words of a closed service may mean, for who sent them from this browser just now: a link alone tells nothing. */
const alarmJustSent = (c: Ctx) =>
  justAsked(c) && !c.var.tracked.closed_at ? alarmIn(c.var.tracked.words, alarmWords(c.var.settings)) : undefined

/** The whole address, as it stands in mails. */
const linkOf = ({ var: { organisation, tracked, follower } }: Ctx) =>
  follower ? followingLink(organisation, follower) : trackingLink(organisation, tracked)

const DONE: Partial<Record<string, MessageKey>> = {
  stuck: 'kitchen.done_stuck',
  follows: 'kitchen.done_follows',
  link: 'kitchen.done_link',
  link_asked: 'kitchen.done_link_asked',
  kept: 'kitchen.done_kept',
  call: 'kitchen.done_call',
}

/** A page about one person's question: kept by no cache and found by no search engine. `quiet`: whom to call stands above all else. */
async function showTracking(
  c: Ctx,
  title: string,
  body: Html,
  { live, status = 200, quiet = false }: { live?: string; status?: 200 | 409 | 422; quiet?: boolean } = {},
) {
  const done = DONE[c.req.query('done') ?? '']
  const props = {
    ...c.var.shell,
    kind: 'customer' as const,
    title,
    body,
    live,
    flash: done && !quiet ? c.var.t(done) : undefined,
  }
  const response = await c.html(page(c.var.t, props), status)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-robots-tag', 'noindex')
  return response
}
