import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type AnswerRow, findAnswerById, latestAnswers } from '../../answers/answer.ts'
import { answerFormPage, answerPage, answersPage } from '../../answers/answers.views.ts'
import { changeAnswer, publishAgain, publishAnswer, withdrawAnswer } from '../../answers/publishing.ts'
import { searchAnswers } from '../../answers/searching.ts'
import { FIRST, LANGUAGES } from '../../language/languages.ts'
import { inLanguage } from '../../language/translated.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import { findPerson } from '../../people/person.ts'
import type { Db } from '../../platform/database/database.ts'
import { jargonOf } from '../../platform/jargon.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalId, optionalLine, words } from '../../platform/web/fields.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { everyService } from '../../services/service.ts'
import type { Html } from '../../ui/html.ts'
import type { Language } from '../../ui/words/i18n.ts'

const Answer = z.object({
  question: line(300),
  body: words(),
  language: z.enum(LANGUAGES, 'platform.choose').default(FIRST),
  serviceId: optionalId,
  source: optionalLine(500),
})

const Change = Answer.extend({ revision: z.coerce.number().int().positive() })

/** What we know, at the desk: every colleague reads, writes and publishes. */
export function answersRoutes(at: Audiences): void {
  at.staff.get('/desk/answers', ['answer', 'answer found'], showAll)
  at.staff.get(
    '/desk/answers/new',
    'nothing',
    async (c) =>
      await showForm(c, {
        typed: {
          question: c.req.query('question') ?? '',
          serviceId: c.req.query('service') ?? '',
          language: c.var.t.language,
        },
      }),
  )
  at.staff.get('/desk/answers/:id', 'answer', showOne)
  at.staff.get('/desk/answers/:id/change', 'nothing', async (c) => {
    const answer = await answerIn(c)
    return await showForm(c, { answer, typed: typedOf(answer) })
  })

  const onAnswers = at.staff.on('/desk/answers')
  onAnswers('', 'answer made', Answer, publishAnswer, {
    again: async (c, typed, refusal) => await showForm(c, { typed: typedFrom(typed), refusal }),
    to: ({ id }) => `/desk/answers/${id}`,
  })
  const onAnswer = at.staff.on('/desk/answers/:id')
  onAnswer('changes', 'answer corrected', Change, changeAnswer, { again: drawChange })
  onAnswer('withdrawal', 'answer withdrawn', (tx, actor, { id }) => withdrawAnswer(tx, actor, id))
  onAnswer('publication', 'answer undone', (tx, actor, { id }) => publishAgain(tx, actor, id))
}

const MOST_FOUND = 30 // found answers on one page: beyond these, other words find more than scrolling

async function showAll(c: Ctx) {
  const searched = (c.req.query('q') ?? '').slice(0, 500).trim().toWellFormed().replaceAll('\0', '')
  if (searched) limitPerson(c, 'search')
  const [found, latest, services] = await c.var.db.together((db) =>
    Promise.all([
      searched ? searchAnswers(db, searched, c.var.t.language, MOST_FOUND) : undefined,
      searched ? { rows: [] } : latestAnswers(db, c.req.query('after')),
      serviceChoices(db, c.var.t.language),
    ]),
  )
  const names = new Map(services.map(({ id, name }) => [id, name]))
  const next = 'next' in latest ? latest.next : undefined
  return draw(
    c,
    c.var.t('answers.title'),
    answersPage(c.var.t, { searched, found, latest: latest.rows, next, services: names }),
  )
}

async function showOne(c: Ctx) {
  const answer = await answerIn(c)
  const [author, services] = await c.var.db.together((db) =>
    Promise.all([
      answer.author_id ? findPerson(db, answer.author_id) : undefined,
      serviceChoices(db, c.var.t.language),
    ]),
  )
  const service = services.find(({ id }) => id === answer.service_id)?.name
  return draw(
    c,
    answer.question,
    answerPage(c.var.t, { answer, author: author?.first_name, service, key: randomUUID() }),
  )
}

/** The services an answer can be about, as somebody reads their names. */
const serviceChoices = async (db: Db, language: Language) =>
  (await everyService(db)).map(({ service_id, name, translations }) => ({
    id: service_id,
    name: inLanguage(language, name, translations.name),
  }))

async function answerIn(c: Ctx): Promise<AnswerRow> {
  const answer = await findAnswerById(c.var.db, idIn(c))
  if (!answer) throw notFound()
  return answer
}

interface ShownAnswer {
  answer?: AnswerRow
  typed: Record<string, string>
  refusal?: Refusal
}

async function showForm(c: Ctx, { answer, typed, refusal }: ShownAnswer) {
  const { t } = c.var
  const body = answerFormPage(t, {
    answer,
    typed: refusal?.status === 409 && answer ? { ...typed, revision: String(answer.revision) } : typed,
    services: await serviceChoices(c.var.db, c.var.t.language),
    jargon: jargonOf(c.var.settings),
    key: randomUUID(),
    ...complaintOf(t, refusal),
  })
  return await draw(c, t(answer ? 'answers.change_title' : 'answers.add_title'), body, refusal?.status)
}

const drawChange = async (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { answer: await answerIn(c), typed: typedFrom(typed), refusal })

const draw = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  deskPage(c, { title, body, status })

const typedOf = ({ question, body, language, service_id, source, revision }: AnswerRow) => ({
  question,
  body,
  language,
  source,
  serviceId: String(service_id ?? ''),
  revision: String(revision),
})
