import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup } from '../../customers/groups.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalId, words } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { answeredQuestions, openQuestions } from './listing.ts'
import { questionsPage } from './questions.views.ts'
import { answerQuestion, askQuestion, takeAlong } from './research-question.ts'

const Asked = z.object({ question: line(300), groupId: optionalId })
const Answer = z.object({ answer: words(2_000) })

/** What nobody knows yet: asked in half a minute, taken along on a visit, answered by who heard it. */
export function questionsRoutes(at: Audiences): void {
  at.staff.get('/desk/questions', 'question we have', (c) => showQuestions(c))
  const onQuestions = at.staff.on('/desk/questions')
  onQuestions('', 'question we have made', Asked, askQuestion, {
    again: (c, typed, refusal) => showQuestions(c, typed, refusal),
  })
  onQuestions(':id/taking', 'question we have advanced', takeAlong)
  onQuestions(':id/answer', 'question we have advanced', Answer, answerQuestion)
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
