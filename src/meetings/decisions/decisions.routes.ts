import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { findPerson } from '../../people/person.ts'
import { notFound } from '../../platform/refusal.ts'
import { optionalDay, optionalId, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { act, freshKey } from '../../platform/web/forms.ts'
import { limit } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findItemFor } from '../items/item.ts'
import { hearersOf, spokeWithoutQuestion } from '../items/of-request.ts'
import { roundsOf } from '../items/rounds.ts'
import { challenge } from './challenging.ts'
import { addToDecision, decide } from './deciding.ts'
import { additionsOf, earlierReviews, findDecisionFor, registerOf } from './decision.ts'
import { decisionPage, registerPage } from './decision.views.ts'
import { stillNobody } from './reading-again.ts'
import { reviewDecision, saidSince } from './reviewing.ts'
import { searchTables } from './searching.ts'

const Decision = z.object({
  words: words(1_000),
  willNotice: optionalWords(1_000),
  forWhom: optionalLine(200),
  noticeBy: optionalDay,
  indirect: ticked,
  nothingBecause: optionalLine(300),
  sure: z.preprocess((given) => given || undefined, z.coerce.number().int().min(50).max(95).optional()),
  changedByQuestion: ticked,
  reviewOn: optionalDay,
})
const Review = z.object({
  verdict: z.enum(['confirmed', 'partly', 'refuted', 'cannot_tell'], 'platform.choose'),
  lesson: optionalWords(1_000),
  /** The item at whose table it was said: there one stays. */
  itemId: optionalId,
})
const Added = z.object({ words: words(2_000) })
const Challenge = z.object({ why: words(500) })
const PAGE = 50

/** What was decided, and how it turned out. */
export function decisionsRoutes(at: Audiences): void {
  at.staff.get('/desk/decisions', ['decision', 'review', 'decision found', 'answer at the table found'], async (c) => {
    const { db, actor, t } = c.var
    const searched = (c.req.query('q') ?? '').slice(0, 200).trim().toWellFormed().replaceAll('\0', '')
    if (searched) limit('search', `person:${c.var.organisation.schema}:${c.var.me.id}`)
    const [{ due, rest }, found] = await db.together((db) =>
      Promise.all([
        searched ? { due: [], rest: [] } : registerOf(db, actor, { before: cursorIn(c.req.query('before')) }),
        searched ? searchTables(db, actor, searched) : [],
      ]),
    )
    const older = rest.length === PAGE ? `/desk/decisions?before=${rest.at(-1)?.id}` : undefined
    return deskPage(c, {
      title: t('meetings.decisions'),
      body: registerPage(t, { due, rest, older, searched, found, now: new Date() }),
    })
  })

  at.staff.get('/desk/decisions/:decision', ['decision', 'review'], async (c) => {
    const { db, actor, t } = c.var
    const decision = await findDecisionFor(db, actor, idIn(c, 'decision'))
    if (!decision) throw notFound()
    const [since, additions, by, hearers, untold, before, rounds] = await db.together((db) =>
      Promise.all([
        saidSince(db, decision),
        additionsOf(db, decision.id),
        decision.decided_by ? findPerson(db, decision.decided_by) : undefined,
        hearersOf(db, actor, decision.item_id),
        spokeWithoutQuestion(db, decision.item_id),
        earlierReviews(db, decision.id),
        roundsOf(db, decision.item_id, decision.decided_at),
      ]),
    )
    const body = decisionPage(t, {
      decision,
      since,
      additions,
      hearers,
      before,
      untold,
      rounds,
      decidedBy: by?.first_name,
      key: freshKey(),
      now: new Date(),
    })
    return deskPage(c, { title: decision.words, body })
  })

  const onItem = at.staff.on('/desk/items/:item')
  onItem('decision', ['decision made', 'item advanced'], Decision, (tx, actor, { indirect, ...given }) =>
    decide(tx, actor, { touches: given.nothingBecause ? 'nobody' : indirect ? 'indirect' : 'direct', ...given }),
  )
  onItem('challenge', 'item made', Challenge, challenge, { to: (id) => `/desk/items/${id}` })
  at.staff.post('/desk/items/:item/rereading', 'item advanced', async (c) => {
    const item = await findItemFor(c.var.db, c.var.actor, idIn(c, 'item'))
    return await act(
      c,
      (tx) => stillNobody(tx, c.var.actor, { itemId: idIn(c, 'item') }),
      `/desk/series/${item?.series_id ?? 0}`,
    )
  })
  const onDecision = at.staff.on('/desk/decisions/:decision')
  onDecision(
    'review',
    'review made',
    Review,
    async (tx, actor, { decisionId: id, itemId, ...said }) => {
      await reviewDecision(tx, actor, { id, ...said })
      return itemId
    },
    { to: (itemId) => (itemId ? `/desk/items/${itemId}` : '') },
  )
  onDecision('additions', 'decision corrected', Added, (tx, actor, { decisionId: id, ...given }) =>
    addToDecision(tx, actor, { id, ...given }),
  )
}

/** The id of the last decision shown; anything else begins at the first page. */
const cursorIn = (text = '') => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)
