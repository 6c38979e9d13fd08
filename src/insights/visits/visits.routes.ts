import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type KnownCustomer, recogniseAsYouType } from '../../customers/finding.ts'
import { everyGroup } from '../../customers/groups.ts'
import { findCustomerFor } from '../../customers/locking.ts'
import { atTime, dayOf, HOUR } from '../../lib/time.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { wordsIn } from '../../pages/words.ts'
import { everyPerson } from '../../people/person.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import {
  day,
  idAsked,
  optionalDay,
  optionalId,
  optionalLine,
  optionalWords,
  ticked,
} from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { limit } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { openQuestions } from '../questions/listing.ts'
import { takeAlong } from '../questions/research-question.ts'
import { callOff, planVisit, sendLetter } from './planning.ts'
import { recordVisit } from './recording-visits.ts'
import { DIRECTIONS, findVisitFor, REPEATS, type Visit } from './visit.ts'
import { LENGTHS, type Length, planningPage, recordingPage, type VisitForm } from './visit-form.views.ts'
import { whoItWas } from './who.views.ts'

const lengthNames = Object.keys(LENGTHS) as [Length, ...Length[]]
const oneOfOrNothing = (names: readonly string[]) =>
  z.preprocess((given) => (names.includes(String(given)) ? given : undefined), z.enum(REPEATS).optional())

const Who = z.object({
  met: optionalLine(200),
  customerId: optionalId,
  nameless: ticked,
  groupId: optionalId,
  withId: optionalId,
  repeats: oneOfOrNothing(REPEATS),
  direction: z.enum(DIRECTIONS, 'platform.choose').default('out'),
  lasted: z.enum(lengthNames, 'platform.choose').default('hour'),
  place: optionalLine(200),
})

const Recorded = Who.extend({
  visitId: optionalId,
  on: optionalDay,
  heard: optionalWords(4_000),
  seen: optionalWords(4_000),
  weLearned: optionalWords(2_000),
  theyLearned: optionalWords(2_000),
  question: optionalLine(300),
})

const Planned = Who.extend({
  on: day,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'platform.choose')
    .default('10:00'),
  askedFor: ticked,
  questionId: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.coerce.number().int().positive()).max(20),
  ),
})

const Met = z.object({ met: optionalLine(200) })
const Because = z.object({ because: optionalLine(500) })
const Words = z.object({ words: optionalWords(4_000) })

/** Visits: told in ninety seconds or planned with who, when and where. No approval, no form that must be full. */
export function visitsRoutes(at: Audiences): void {
  at.staff.get('/desk/visits/new', 'nothing', async (c) => await showRecording(c))
  at.staff.get('/desk/visits/plan', 'nothing', async (c) => await showPlanning(c))
  at.staff.post(
    '/desk/visits/recognition',
    'customer found',
    form(Met, async (c, { met }) => {
      limit('search', `person:${c.var.organisation.schema}:${c.var.me.id}`)
      return c.html(whoItWas(c.var.t, await recogniseAsYouType(c.var.db, c.var.actor, met, 5)))
    }),
  )
  at.staff.post(
    '/desk/visits',
    ['visit made', 'note made', 'observation made'],
    again((c, typed, refusal) => showRecording(c, typed, refusal)),
    form(Recorded, (c, input) => {
      const { time_zone } = c.var.settings
      const from = atTime(input.on ?? dayOf(new Date(), time_zone), '12:00', time_zone)
      const until = new Date(from.getTime() + LENGTHS[input.lasted] * HOUR)
      return act(
        c,
        (tx) => recordVisit(tx, c.var.actor, { ...input, from, until, withIds: input.withId ? [input.withId] : [] }),
        (id) => `/desk/visits/${id}`,
      )
    }),
  )
  at.staff.post(
    '/desk/visits/plans',
    'visit made',
    again((c, typed, refusal) => showPlanning(c, typed, refusal)),
    form(Planned, (c, input) => {
      const from = atTime(input.on, input.at, c.var.settings.time_zone)
      const until = new Date(from.getTime() + LENGTHS[input.lasted] * HOUR)
      return act(
        c,
        async (tx) => {
          const id = await planVisit(tx, c.var.actor, {
            ...input,
            from,
            until,
            withIds: input.withId ? [input.withId] : [],
          })
          for (const question of input.questionId) await takeAlong(tx, c.var.actor, { id: question, visitId: id })
          return id
        },
        (id) => `/desk/visits/${id}`,
      )
    }),
  )
  const onVisit = at.staff.on('/desk/visits/:id')
  onVisit('cancellation', 'visit withdrawn', Because, callOff)
  for (const kind of ['invitation', 'thanks'] as const)
    at.staff.post(
      `/desk/visits/:id/${kind}`,
      'visit advanced',
      form(Words, async (c, given) => {
        const t = wordsIn((await visitIn(c)).customer_language ?? 'nl', c.var.settings)
        const subject = t(`insights.letter_subject_${kind}`, { organisation: c.var.organisation.name })
        const signature = t('insights.letter_signature', {
          name: c.var.me.first_name,
          organisation: c.var.organisation.name,
        })
        return await act(
          c,
          (tx) => sendLetter(tx, c.var.actor, t, { id: idIn(c), kind, subject, signature, ...given }),
          `/desk/visits/${idIn(c)}`,
        )
      }),
    )
}

/** The visit the path names, when the reader may see it, with the language its customer speaks. */
export async function visitIn(c: Ctx): Promise<Visit & { customer_language: string | undefined }> {
  const visit = await findVisitFor(c.var.db, c.var.actor, idIn(c))
  if (!visit) throw notFound()
  const customer = visit.customer_id ? await findCustomerFor(c.var.db, c.var.actor, visit.customer_id) : undefined
  return { ...visit, customer_language: customer?.language }
}

async function showRecording(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const visitId = idAsked.parse(given?.visitId ?? c.req.query('visit'))
  const visit = visitId ? await findVisitFor(c.var.db, c.var.actor, visitId) : undefined
  if (visitId && !visit) throw notFound()
  const today = dayOf(visit?.happens_from ?? new Date(), c.var.settings.time_zone)
  const typed: Typed = given
    ? typedFrom(given)
    : { on: today, ...(visit && { direction: visit.direction, place: visit.place }) }
  const props = await formOf(c, typed, { refusal, customerId: visit?.customer_id ?? undefined })
  const body = recordingPage(c.var.t, { ...props, visitId })
  return await place(c, {
    title: c.var.t('insights.tell_title'),
    here: '/desk/journal',
    body,
    status: statusOf(refusal),
  })
}

async function showPlanning(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const body = planningPage(c.var.t, await formOf(c, given ? typedFrom(given) : {}, { refusal }))
  return await place(c, {
    title: c.var.t('insights.plan_title'),
    here: '/desk/journal',
    body,
    status: statusOf(refusal),
  })
}

const statusOf = (refusal: Refusal | undefined) => (refusal ? (refusal.status === 409 ? 409 : 422) : 200)

async function formOf(
  c: Ctx,
  typed: Typed,
  { refusal, customerId }: { refusal?: Refusal | undefined; customerId?: Id<'customers'> | undefined },
): Promise<VisitForm> {
  const { db, actor, me, t } = c.var
  const chosenId = customerId ?? idAsked.parse(typed.customerId ?? c.req.query('customer'))
  const [groups, people, asked, found] = await Promise.all([
    everyGroup(db),
    everyPerson(db),
    openQuestions(db),
    chosenId ? findCustomerFor(db, actor, chosenId) : undefined,
  ])
  const chosen: KnownCustomer | undefined = found && { ...found, reach: '' }
  const complaint = complaintOf(t, refusal)
  const who =
    refusal?.key === 'insights.visit_needs_who' ? { errors: { met: t('insights.visit_needs_who') } } : complaint
  return {
    ...who,
    typed,
    key: randomUUID(),
    chosen,
    groups,
    colleagues: people.filter(({ id }) => id !== me.id),
    asked: asked.slice(0, 5),
  }
}
