import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup } from '../../customers/groups.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalId, words } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { answeredQuestions, openQuestions } from './listing.ts'
import { questionsPage } from './questions.views.ts'
import { answerQuestion, askQuestion, takeAlong } from './research-question.ts'

const Asked = z.object({ question: line(300), groupId: optionalId })
const Answer = z.object({ answer: words(2_000) })

/** What nobody knows yet: asked in half a minute, taken along on a visit, answered by who heard it. */
export function questionsRoutes(at: Audiences): void {
  at.staff.get('/desk/questions', (c) => showQuestions(c))
  at.staff.post(
    '/desk/questions',
    again((c, typed, refusal) => showQuestions(c, typed, refusal)),
    form(Asked),
    (c) => act(c, (tx) => askQuestion(tx, c.var.actor, inputOf(c, Asked)), '/desk/questions'),
  )
  at.staff.post('/desk/questions/:id/taking', (c) =>
    act(c, (tx) => takeAlong(tx, c.var.actor, { id: idIn(c) }), '/desk/questions'),
  )
  at.staff.post('/desk/questions/:id/answer', form(Answer), (c) =>
    act(c, (tx) => answerQuestion(tx, c.var.actor, { id: idIn(c), ...inputOf(c, Answer) }), '/desk/questions'),
  )
}

async function showQuestions(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const { db, t, me } = c.var
  const [open, answered, groups] = await db.together((one) =>
    Promise.all([openQuestions(one), answeredQuestions(one), everyGroup(one)]),
  )
  const body = questionsPage(t, {
    open,
    answered: answered.slice(0, 20),
    groups,
    me: me.id,
    typed: given ? typedFrom(given) : {},
    key: randomUUID(),
    now: new Date(),
    ...complaintOf(t, refusal),
  })
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await place(c, { title: t('insights.questions_title'), here: '/desk/questions', body, status })
}
