import { randomUUID } from 'node:crypto'
import { waysOf } from '../../customers/customer.ts'
import { notWeighed } from '../../insights/observations/listing.ts'
import { place } from '../../insights/place.ts'
import { heardOf, mayBeAbout, mendedIn } from '../../insights/stand-for/say-do.ts'
import { standingPromisePage } from '../../insights/stand-for/stand-for.views.ts'
import { findStandingPromise } from '../../insights/stand-for/standing-promise.ts'
import { evidenceOfInsight, findInsight } from '../../insights/statements/insight.ts'
import { insightPage } from '../../insights/statements/insight.views.ts'
import { letterDrafts } from '../../insights/visits/letter-drafts.ts'
import { visitPage } from '../../insights/visits/visit.views.ts'
import { visitIn } from '../../insights/visits/visits.routes.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { queryIn } from '../../platform/web/query.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { useOfInsight, useOfVisit } from './insight-use.ts'
import { answersAboutPromise } from './stand-for-answers.ts'

/** An insight, a visit and a promise we stand for, each with what was done with it at tables and on the board. */
export function seeingInsightsRoutes(at: Audiences): void {
  at.staff.get('/desk/insights/:id', ['insight', 'observation'], showInsight)
  at.staff.get('/desk/visits/:id', ['visit', 'note', 'observation'], showVisit)
  at.staff.get('/desk/standing/:id', 'standing promise', showStandingPromise)
}

async function showInsight(c: Ctx) {
  const { db, actor, t } = c.var
  const insight = await findInsight(db, idIn(c))
  if (!insight) throw notFound()
  const evidence = await evidenceOfInsight(db, actor, insight)
  const proposed = await notWeighed(db, actor, {
    statement: insight.statement,
    groupId: insight.group_id,
    moment: insight.moment,
    not: evidence.map(({ id: one }) => one),
    closely: true,
  })
  const usedIn = await useOfInsight(c, insight.id)
  const props = { insight, evidence, proposed, usedIn, key: randomUUID(), now: new Date() }
  return await place(c, { title: t('insights.insight'), here: '/desk/insights', body: insightPage(t, props) })
}

async function showVisit(c: Ctx) {
  const visit = await visitIn(c)
  const ways = visit.customer_id ? await waysOf(c.var.db, visit.customer_id) : []
  const mail = ways.find(({ kind, undeliverable_at }) => kind === 'mail' && !undeliverable_at)?.value
  const now = new Date()
  const came = await useOfVisit(c, visit.id)
  const body = visitPage(c.var.t, { visit, came, now, key: randomUUID(), mail, draft: letterDrafts(c, visit, now) })
  return await place(c, { title: c.var.t('insights.visit'), here: '/desk/journal', body })
}

async function showStandingPromise(c: Ctx) {
  const { db, actor, t, me } = c.var
  const promise = await findStandingPromise(db, idIn(c))
  if (!promise) throw notFound()
  const words = queryIn(c, 'q')
  const [evidence, mended] = await db.together((db) =>
    Promise.all([heardOf(db, actor, promise), mendedIn(db, promise.id)]),
  )
  const proposed = await mayBeAbout(db, actor, { wording: promise.wording, words, weighed: evidence })
  const body = standingPromisePage(t, {
    promise,
    evidence,
    mended,
    proposed,
    words,
    atTables: await answersAboutPromise(c, promise.id),
    mayEnd: !promise.ended_at && (promise.owner_id === me.id || me.administrator),
    key: randomUUID(),
    now: new Date(),
  })
  return await place(c, { title: t('insights.standing_title'), here: '/desk/standing', body })
}
