import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { helpful, searchAnswers } from '../../answers/searching.ts'
import { recogniseAsYouType } from '../../customers/finding.ts'
import { alarmIn } from '../../language/alarm.ts'
import { spokenOr } from '../../language/languages.ts'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../../pages/redraw.ts'
import { findPerson } from '../../people/person.ts'
import { alarmWords } from '../../platform/alarm-words.ts'
import { fateOf } from '../../platform/mail/kept-mails.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalLine, optionalWords } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { receiptLeaves } from '../../requests/mails/left-already.ts'
import { whereItGoes } from '../../requests/owners/where-it-goes.ts'
import { answerTerm } from '../../requests/promises/answer-promise.ts'
import { findRequestFor, type RequestRow } from '../../requests/request.ts'
import { wholeRequest } from '../../requests/whole-request.ts'
import { subjectsIn } from '../../services/likely.ts'
import { About, chosenService, servicesToChoose } from '../../services/service-choice.ts'
import { Intake, justTakenIn, takeIn } from './intake.ts'
import { intakeHelp, intakePage, whoItMightBe } from './intake.views.ts'
import { codeOnly, type Slip, slipPage } from './slip.views.ts'

const Who = z.object({ who: optionalLine(200) })
const Words = z.object({ words: optionalWords(), about: About })

/** Somebody at the phone or the counter, or a letter: one screen, and a code to read out. */
export function intakeRoutes(at: Audiences): void {
  at.staff.get('/desk/intake', 'nothing', (c) => draw(c, fresh))
  const onIntake = at.staff.on('/desk/intake')
  onIntake(
    '',
    ['request made', 'customer made'],
    Intake,
    (tx, actor, intake, c) => takeIn(tx, actor, { intake, language: spokenOr(c.var.settings.languages[0]) }),
    {
      again: (c, fields, refusal) => draw(c, refusedForm(c.var.t, fields, refusal)),
      to: ({ id }) => `/desk/requests/${id}/slip?new=yes`,
    },
  )

  at.staff.post(
    '/desk/intake/people',
    'customer found',
    form(Who, async (c, { who }) => {
      limitPerson(c, 'search')
      return c.html(whoItMightBe(c.var.t, await recogniseAsYouType(c.var.db, c.var.actor, who)))
    }),
  )
  at.staff.post(
    '/desk/intake/help',
    ['answer found', 'service found'],
    form(Words, async (c, given) => {
      limitPerson(c, 'search')
      return c.html(intakeHelp(c.var.t, await helpFor(c, given)))
    }),
  )

  at.staff.get('/desk/requests/:id/slip', 'request', async (c) => {
    const request = await findRequestFor(c.var.db, c.var.actor, idIn(c))
    if (!request) return await drawJustTakenIn(c)
    const whole = await wholeRequest(c.var.db, request)
    const now = new Date()
    const props = {
      whole,
      mailed: await receiptFate(c, request, now),
      mailLeaves: receiptLeaves(request),
      settings: c.var.settings,
      address: c.var.organisation.address,
      fresh: c.req.query('new') === 'yes',
      now,
    }
    return deskPage(c, { title: request.code, body: slipPage(c.var.t, props) })
  })
}

/** Nothing of a question that who took it in may not open, but the code for whoever is still at the phone. */
async function drawJustTakenIn(c: Ctx) {
  const taken = await justTakenIn(c.var.db, c.var.actor, idIn(c))
  if (!taken) throw notFound()
  return deskPage(c, { title: taken.code, body: codeOnly(c.var.t, taken) })
}

async function draw(c: Ctx, typed: Typed) {
  const chosen = Number(typed.value('customer_id'))
  const found = chosen ? await recogniseAsYouType(c.var.db, c.var.actor, typed.value('who') ?? '') : []
  const page = {
    typed,
    known: found.find(({ id }) => id === chosen),
    key: randomUUID(),
    services: await servicesToChoose(c.var.db),
    today: dayOf(new Date(), c.var.settings.time_zone),
  }
  return deskPage(c, { title: c.var.t('desk.new_request'), body: intakePage(c.var.t, page), status: typed.status })
}

const MOST_ANSWERS = 2 // to read out; more is not read

async function helpFor(c: Ctx, { words, about }: z.output<typeof Words>) {
  const { db, t } = c.var
  const { service, route } = await whereItGoes(db, { words, service: await chosenService(db, about) })
  const [{ due }, answers, subjects] = await db.together((db) =>
    Promise.all([answerTerm(db, service), searchAnswers(db, words, t.language, MOST_ANSWERS), subjectsIn(db, words)]),
  )
  const owner = await findPerson(db, route.personId)
  return {
    service,
    owner: owner?.name,
    due,
    answers: helpful(answers, { words, subjects }),
    alarm: alarmIn(words, alarmWords(c.var.settings)),
    now: new Date(),
  }
}

/** What became of the first mail about a question, for the slip: it may have left, wait for its moment, or not have arrived. */
async function receiptFate(c: Ctx, request: RequestRow, now: Date): Promise<Slip['mailed']> {
  const fate = await fateOf(c.var.db, `receipt:${request.id}`)
  if (fate === 'sent') return 'yes'
  if (fate === 'failed') return 'failed'
  const leaves = receiptLeaves(request)
  if (leaves && leaves > now && fate !== 'kept') return 'soon'
  return fate === 'waits' ? 'ready' : 'nothing'
}
