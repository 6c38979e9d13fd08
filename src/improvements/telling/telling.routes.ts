import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { OTHERS } from '../../language/translated.ts'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { typedFrom } from '../../pages/typed.ts'
import { everyPerson } from '../../people/person.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Ids } from '../../platform/deed.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { type HeldRow, heldOn } from '../../platform/held-rows.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { act, form, freshKey } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { askedOf } from '../problems/asked.ts'
import { Nothing } from '../problems/forms.ts'
import { somethingDone } from '../problems/improving.ts'
import { openProblems } from '../problems/near.ts'
import { findProblemFor, isOpen } from '../problems/problem.ts'
import { endingOf, preparedEnding } from '../problems/problem-ending.ts'
import { raisersToTell } from '../problems/raiser.ts'
import { telling, tellingAll } from './deeds.ts'
import { loopsOf, toLookAgain } from './desk.ts'
import { decline, finish, letGoOfEnding, merge } from './ending.ts'
import { type EndingPage, endingPage } from './ending.views.ts'
import { Ended, Published } from './forms.ts'
import { type Draft, draftsOf, goesByWire } from './telling.ts'
import { type CameBack, loopDesk, tellingPage } from './telling.views.ts'
import { publish, withdraw } from './you-said.ts'

/** How a problem ends, and who is told. Stands before the page of a problem: `telling` is no number. */
export function tellingRoutes(at: Audiences): void {
  at.staff.get('/desk/improvements/telling', ['letter to a raiser', 'problem'], async (c) => {
    const { db, actor, t } = c.var
    const [loops, again] = await db.together((db) => Promise.all([loopsOf(db, actor), toLookAgain(db, actor)]))
    return deskPage(c, { title: t('improvements.telling'), body: loopDesk(t, { loops, again, now: new Date() }) })
  })

  at.staff.get(
    '/desk/improvements/:id/ending',
    'nothing',
    async (c) => await drawEnding(c, { ending: c.req.query('ending') ?? '' }, undefined),
  )

  at.staff.post(
    '/desk/improvements/:id/endings',
    ['problem advanced', 'problem joined'],
    again(async (c, typed, refusal) => await drawEnding(c, typedFrom(typed), refusal)),
    form(Ended, (c, given) => act(c, (tx) => end(tx, c, given), `/desk/improvements/${idIn(c)}/telling`)),
  )

  at.staff.get('/desk/improvements/:id/telling', 'letter to a raiser', drawTelling)

  const onProblem = at.staff.on('/desk/improvements/:id')
  onProblem('endings/letting-go', 'problem undone', Nothing, letGoOfEnding)
  const onward = (_then: string, { id }: Ids) => `/desk/improvements/${id}/telling${HELD_ANCHOR}`
  at.staff.post('/desk/improvements/:id/messages', 'letter to a raiser made', held(tellingAll, onward))
  at.staff.post('/desk/improvements/:id/messages/:message', 'letter to a raiser made', held(telling, onward))
  onProblem('publication', 'publication made', Published, publish, { to: '#publication' })
  onProblem('publication/withdrawal', 'publication withdrawn', Nothing, withdraw, { to: '#publication' })
}

async function end(tx: Tx, c: Ctx, given: z.output<typeof Ended>) {
  const id = idIn(c)
  if (given.ending === 'merged') return await merge(tx, c.var.actor, { id, intoId: given.into_id })
  const withoutAsked = given.without_asked
  if (given.ending === 'done') return await finish(tx, c.var.actor, { id, ...given, withoutAsked })
  const { words, reason, possible, decided_by_id: decidedById, look_again_on: lookAgainOn, translations } = given
  return await decline(tx, c.var.actor, {
    id,
    words,
    reason,
    possible,
    decidedById,
    lookAgainOn,
    translations,
    withoutAsked,
  })
}

const KINDS: readonly EndingPage['ending'][] = ['done', 'declined', 'merged']

async function drawEnding(c: Ctx, typed: Record<string, string>, refusal: Refusal | undefined) {
  const { db, actor, me, t, settings } = c.var
  const problem = await findProblemFor(db, actor, idIn(c))
  if (!problem || !isOpen(problem)) throw notFound()
  const [raisers, others, colleagues, prepared, asked, did] = await db.together((db) =>
    Promise.all([
      raisersToTell(db, problem.id),
      openProblems(db, actor, problem.id),
      everyPerson(db),
      preparedEnding(db, problem.id),
      askedOf(db, problem.id),
      somethingDone(db, problem.id),
    ]),
  )
  if (prepared && !refusal) return c.redirect(`/desk/improvements/${problem.id}/telling`, 303)
  const ending = KINDS.find((kind) => kind === typed.ending) ?? 'done'
  const body = endingPage(t, {
    problem,
    ending,
    key: typed.key ?? randomUUID(),
    today: dayOf(new Date(), settings.time_zone),
    raisers: raisers.filter(({ reach }) => reach !== null).length,
    languages: OTHERS.filter((other) => raisers.some(({ language }) => language === other)),
    asked: asked.map(({ name }) => name),
    did,
    others,
    colleagues,
    me,
    jargon: jargonOf(settings),
    typed,
    errors: refusal?.fields ?? {},
  })
  return deskPage(c, { title: t('improvements.ending_title'), body, status: refusal ? 422 : 200 })
}

async function drawTelling(c: Ctx) {
  const { db, actor, me, t } = c.var
  const problem = await findProblemFor(db, actor, idIn(c))
  if (!problem) throw notFound()
  const ending = (await preparedEnding(db, problem.id)) ?? (await endingOf(db, problem.id))
  if (!ending) return c.redirect(`/desk/improvements/${problem.id}`, 303)
  const [drafts, all, mine] = await db.together((db) =>
    Promise.all([
      draftsOf(db, actor, ending.id),
      raisersToTell(db, problem.id),
      heldOn(db, me.id, { kind: 'problem', id: problem.id }),
    ]),
  )
  const others = ending.ended_at ? 0 : all.filter(({ id }) => !drafts.some(({ raiser_id }) => raiser_id === id)).length
  const body = tellingPage(t, {
    ...{ problem, ending, drafts, others },
    waits: (draft) => mine.some((row) => !row.returned_at && isAbout(row, draft)),
    cameBack: (draft) => mine.flatMap((row) => (row.returned_at ? (wordsIn(row, draft) ?? []) : [])).at(-1),
    key: freshKey(),
    now: new Date(),
  })
  return deskPage(c, { title: t('improvements.tell_them'), body, live: `/desk/improvements/${problem.id}/live` })
}

/** What came back of this letter: sent by itself, or among all. */
function wordsIn({ deed, ids, fields, refused_key, refused_details }: HeldRow, { id }: Draft): CameBack | undefined {
  const at = [fields.message ?? []].flat().indexOf(String(id))
  const among = deed === tellingAll.name && at >= 0
  if (!among && !(deed === telling.name && ids.message === id)) return
  return { words: [fields.words ?? ''].flat()[among ? at : 0] ?? '', refused_key, refused_details }
}

/** Is this letter on its way: by itself, or with all that go by wire? */
const isAbout = ({ deed, ids }: HeldRow, { id, reach }: Draft): boolean =>
  deed === telling.name ? ids.message === id : deed === tellingAll.name && goesByWire(reach)
