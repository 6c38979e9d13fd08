import type pg from 'pg'
import { z } from 'zod'
import { pledgesDue } from '../../improvements/pledges/pledge.ts'
import { askedFor } from '../../improvements/problems/asked.ts'
import { mendedQuestions } from '../../improvements/problems/of-request.ts'
import { lettersOf } from '../../improvements/telling/desk.ts'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { HELD_ANCHOR } from '../../platform/held/holding.ts'
import type { Server } from '../../platform/server.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { freshKey, query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { toBringFor } from '../../requests/bringing.ts'
import { seeThanks, thanksFor } from '../../requests/ending/thanking.ts'
import { openRequestsFor } from '../../requests/finding/open-requests.ts'
import { sentenceOfTheDay } from '../../requests/finding/sentence-of-the-day.ts'
import { type Today, todayOf } from '../../requests/finding/today.ts'
import { undeliveredFor } from '../../requests/mails/undelivered.ts'
import { seeTaking } from '../../requests/owners/taking.ts'
import { cameBackTo } from '../held/came-back.ts'
import { stillToDo } from './still-to-do.ts'
import { thanksPage } from './thanks.views.ts'
import { todayPage } from './today.views.ts'

const Next = z.object({ after: optionalId })

/** The first page of everybody's day, and what puts things away from it. */
export function todayRoutes(at: Audiences, { database }: Server): void {
  at.staff.get('/desk', ['request', 'promise', 'consultation', 'hand-over', 'thanks', 'pledge'], (c) =>
    drawToday(c, database.pool),
  )

  at.staff.get('/desk/live', 'nothing', async (c) => {
    const open = await openRequestsFor(c.var.db, c.var.me.id)
    const subjects = [`person:${c.var.me.id}`, ...open.map((id) => `request:${id}`)]
    return streamRefreshes(c, c.var.live, c.var.organisation, subjects)
  })

  at.staff.get(
    '/desk/next',
    'nothing',
    query(Next, async (c, { after }) => {
      const { turn } = await todayOf(c.var.db, c.var.actor)
      const passed = new Set<number | undefined>([after, ...(c.var.held ?? []).map(({ subject_id }) => subject_id)])
      const next = turn.find(({ id }) => !passed.has(id))
      return c.redirect(`${next ? `/desk/requests/${next.id}` : '/desk'}${HELD_ANCHOR}`, 303)
    }),
  )

  const onTaking = at.staff.on('/desk/takings/:taking')
  onTaking('seen', 'hand-over advanced', seeTaking, { to: '/desk' })
  at.staff.get('/desk/thanks', 'thanks', async (c) =>
    deskPage(c, {
      title: c.var.t('desk.thanks_title'),
      body: thanksPage(c.var.t, await thanksFor(c.var.db, c.var.me.id), new Date()),
    }),
  )
  const onThank = at.staff.on('/desk/thanks/:thanks')
  onThank('seen', 'thanks advanced', seeThanks, { to: '/desk' })
}

async function drawToday(c: Ctx, pool: pg.Pool) {
  const { db, actor, me, t } = c.var
  const now = new Date()
  const date = dayOf(now, c.var.settings.time_zone)
  const [today, sentence, thanks, letters, pledges, drafts, mails, mended, bring, asked] = await db.together((db) =>
    Promise.all([
      todayOf(db, actor, now),
      sentenceOfTheDay(db, actor, now),
      thanksFor(db, me.id),
      lettersOf(db, actor),
      pledgesDue(db, me.id, date),
      cameBackTo(db, me.id),
      undeliveredFor(db, me.id),
      mendedQuestions(db, me.id),
      toBringFor(db, actor),
      askedFor(db, actor),
    ]),
  )
  const todo = me.administrator && !c.var.settings.demo ? await stillToDo(db, pool, c.var.settings, now) : []
  const unread = thanks.find((one) => one.seen_at === null)
  const body = todayPage(t, {
    today: eachOnce(today),
    sentence,
    thanks: unread,
    mine: { letters, pledges, mails, mended, bring, asked },
    drafts,
    todo,
    firstName: me.first_name,
    now,
    key: freshKey(),
  })
  // The stream watches what is open now: another set of questions is another stream.
  const live = `/desk/live?of=${today.turn.map(({ id }) => id).join('-')}`
  return deskPage(c, { title: t('desk.today'), body, live })
}

/**
 * Nobody stands on the page twice: what broke in silence is said with its promise, everything else once, as my turn,
 * where its day stands beside it; who is out of sight is not listed above.
 */
function eachOnce(today: Today): Today {
  const silent = new Set(today.promises.filter(({ unexplained }) => unexplained).map((one) => one.request_id))
  const turn = today.turn.filter(
    ({ id, why, wrote }) => id !== today.outOfSight?.id && (why !== 'request' || wrote || !silent.has(id)),
  )
  const listed = new Set(turn.map(({ id }) => id))
  const promises = today.promises.filter(
    ({ request_id: id }, place, all) => !listed.has(id) && all.findIndex((one) => one.request_id === id) === place,
  )
  return {
    ...today,
    turn,
    promises,
    outOfSight: promises.some((one) => one.request_id === today.outOfSight?.id) ? undefined : today.outOfSight,
  }
}
