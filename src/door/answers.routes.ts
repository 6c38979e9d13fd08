import { z } from 'zod'
import { findAnswer, publishedAnswers } from '../answers/answer.ts'
import { searchAnswers } from '../answers/searching.ts'
import { shownInPublic } from '../people/display.ts'
import { findPerson } from '../people/person.ts'
import { notFound } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { optionalLine } from '../platform/web/fields.ts'
import { query } from '../platform/web/forms.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { findService } from '../services/service.ts'
import { serviceName } from '../services/service-words.ts'
import { page } from '../ui/page/page.ts'
import { type AnswersPage, answerPage, answersPage } from './answers.views.ts'

const Search = z.object({ words: optionalLine(), after: optionalLine(500) })
const MOST_FOUND = 20 // nobody reads further; other words find more

/** Answers already written, for who rather reads than asks. */
export function answersRoutes(at: Audiences): void {
  at.public.get(
    '/answers',
    ['answer', 'answer found'],
    query(Search, async (c, { words, after }) => {
      if (words) limitVisitor(c, 'search')
      const found = words ? await searched(c, words) : await listed(c, after)
      const body = answersPage(c.var.t, found)
      return c.html(page(c.var.t, { ...c.var.shell, kind: 'customer', title: c.var.t('door.answers_title'), body }))
    }),
  )

  at.public.get('/answers/:slug', 'answer', async (c) => {
    const answer = await findAnswer(c.var.db, c.req.param('slug') ?? '')
    if (!answer) throw notFound()
    const [author, service] = await c.var.db.together((db) =>
      Promise.all([
        answer.author_id ? findPerson(db, answer.author_id) : undefined,
        answer.service_id ? findService(db, answer.service_id) : undefined,
      ]),
    )
    const body = answerPage(c.var.t, {
      answer,
      author: author && shownInPublic(author),
      service: service && { slug: service.slug, name: serviceName(c.var.t, service) },
      now: new Date(),
    })
    return c.html(page(c.var.t, { ...c.var.shell, kind: 'customer', title: answer.question, body }))
  })
}

const searched = async (c: Ctx, words: string): Promise<AnswersPage> => ({
  words,
  found: await searchAnswers(c.var.db, words, c.var.t.language, MOST_FOUND),
})

async function listed(c: Ctx, after: string): Promise<AnswersPage> {
  const { rows, next } = await publishedAnswers(c.var.db, after || undefined)
  return { words: '', found: rows, next }
}
