import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { typedFrom } from '../../pages/typed.ts'
import { findPersons } from '../../people/person.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { day, idAsked, line, optionalId, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { act, form, freshKey, query } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { findProblemFor } from '../problems/problem.ts'
import {
  campaignNow,
  findPledgeFor,
  findPledgeOf,
  OBSTACLES,
  type PledgeRow,
  pledgesOf,
  sharedPledges,
} from './pledge.ts'
import { checkInPage, newCampaignPage, newPledgePage } from './pledge-form.views.ts'
import { readPledgeToken } from './pledge-links.ts'
import { pledgesPage } from './pledges.views.ts'
import { answerPledge, openCampaign, pledge, sharePledge } from './pledging.ts'
import { yearOf } from './year.ts'
import { yearPage } from './year.views.ts'

/** What everybody says of an intention, their own or the one a season opens with. */
const PledgeFields = z.object({
  kind: z.enum(['window', 'together', 'free'], 'platform.choose'),
  words: words(1_000),
  for_whom: line(300),
  will_notice: line(500),
  seen_by: line(300),
  due_on: day,
  as_is: ticked,
})
const Made = PledgeFields.extend({ shared: ticked, problem_id: optionalId, campaign_id: optionalId })
const Opened = PledgeFields.extend({ name: line(120), question: line(300), closes_on: day })
const Answered = z.object({
  answer: z.enum(['done', 'partly', 'dropped'], 'platform.choose'),
  words: optionalWords(2_000),
  obstacle: z.preprocess((given) => given || undefined, z.enum(OBSTACLES).optional()),
})
const Sharing = z.object({ shared: ticked })
const number = z.coerce.number().int().positive().max(1e12).optional().catch(undefined)
const Place = z.object({ problem: idAsked, campaign: idAsked, year: number })

const TWO_MONTHS = 60
const A_MONTH = 30

/** Good intentions: made in a minute, one's own, and asked after on their day. What has a name goes before what has a number. */
export function pledgesRoutes(at: Audiences): void {
  at.staff.get('/desk/pledges', ['pledge', 'campaign'], async (c) => {
    const { db, me, t } = c.var
    const today = todayIn(c)
    const [mine, shared, campaign] = await db.together((db) =>
      Promise.all([pledgesOf(db, me.id), sharedPledges(db), campaignNow(db, today)]),
    )
    const people = await findPersons(
      db,
      shared.map(({ person_id }) => person_id),
    )
    const body = pledgesPage(t, {
      mine,
      shared,
      campaign,
      people,
      me,
      year: today.slice(0, 4),
      today,
      now: new Date(),
      key: freshKey(),
    })
    return deskPage(c, { title: t('improvements.pledges'), body })
  })

  at.staff.get(
    '/desk/pledges/new',
    'nothing',
    query(Place, async (c) => await drawNew(c, {}, undefined)),
  )
  const onPledges = at.staff.on('/desk/pledges')
  onPledges('', 'pledge made', Made, (tx, actor, given) => pledge(tx, actor, made(given)), {
    again: async (c, typed, refusal) => await drawNew(c, typedFrom(typed), refusal),
  })

  at.staff.get(
    '/desk/pledges/review',
    'pledge',
    query(Place, async (c, given) => {
      const { db, me, t } = c.var
      const now = Number(todayIn(c).slice(0, 4))
      const { year: asked } = given
      const year = asked && asked > 2000 && asked <= now ? asked : now
      const found = await yearOf(db, { kind: 'person', id: me.id, administrator: me.administrator }, year)
      const body = yearPage(t, { year, years: [now, now - 1, now - 2], found, now: new Date() })
      return deskPage(c, { title: t('improvements.year_review', { year: String(year) }), body })
    }),
  )

  at.admin.get('/desk/pledges/campaigns/new', 'nothing', async (c) => await drawCampaign(c, {}, undefined))
  at.admin.on('/desk/pledges')(
    'campaigns',
    ['campaign made', 'pledge made'],
    Opened,
    (tx, actor, { name, question, closes_on: closesOn, ...own }) =>
      openCampaign(tx, actor, { name, question, closesOn, own: made(own) }),
    { again: async (c, typed, refusal) => await drawCampaign(c, typedFrom(typed), refusal) },
  )

  at.staff.get('/desk/pledges/:id', 'pledge', async (c) => await drawCheckIn(c, undefined))
  onPledges(':id/answer', 'pledge advanced', Answered, answerPledge, {
    again: async (c, _typed, refusal) => await drawCheckIn(c, refusal),
  })
  onPledges(':id/sharing', ['pledge advanced', 'pledge undone'], Sharing, sharePledge)

  at.public.get('/pledged/:token', 'pledge', async (c) => await drawMailed(c, undefined))
  at.public.post(
    '/pledged/:token',
    'pledge advanced',
    again(async (c, _typed, refusal) => await drawMailed(c, refusal)),
    form(Answered, async (c, given) => {
      limitVisitor(c, 'message')
      const { id, person_id: personId } = await mailedPledge(c)
      const actor = { kind: 'person', id: personId, administrator: false } as const
      return await act(c, (tx) => answerPledge(tx, actor, { id, ...given }), `/pledged/${c.req.param('token')}?said=1`)
    }),
  )
}

const todayIn = (c: Ctx) => dayOf(new Date(), c.var.settings.time_zone)

const made = ({
  for_whom: forWhom,
  will_notice: willNotice,
  seen_by: seenBy,
  due_on: dueOn,
  as_is: asIs,
  ...rest
}: Omit<z.output<typeof Made>, 'shared'> & { shared?: boolean }) => ({
  kind: rest.kind,
  words: rest.words,
  forWhom,
  willNotice,
  seenBy,
  dueOn,
  asIs,
  shared: rest.shared,
  problemId: rest.problem_id,
  campaignId: rest.campaign_id,
})

async function drawNew(c: Ctx, typed: Record<string, string>, refusal: Refusal | undefined) {
  const { db, actor, t } = c.var
  const given = Place.parse(refusal ? { problem: typed.problem_id, campaign: typed.campaign_id } : c.req.query())
  const today = todayIn(c)
  const [problem, campaign] = await db.together((db) =>
    Promise.all([given.problem ? findProblemFor(db, actor, given.problem) : undefined, campaignNow(db, today)]),
  )
  const joins = campaign && campaign.id === given.campaign ? campaign : undefined
  const body = newPledgePage(t, {
    key: typed.key ?? randomUUID(),
    year: addDays(today, TWO_MONTHS).slice(0, 4), // of the day that is proposed
    problem: problem && { id: problem.id, title: problem.title, in_own_words: problem.in_own_words },
    campaignId: joins?.id,
    question: joins?.question,
    typed,
    errors: refusal?.fields ?? {},
    dueOn: addDays(today, TWO_MONTHS),
    tomorrow: addDays(today, 1),
  })
  return deskPage(c, { title: t('improvements.pledge_new'), body, status: refusal ? 422 : 200 })
}

async function drawCampaign(c: Ctx, typed: Record<string, string>, refusal: Refusal | undefined) {
  const today = todayIn(c)
  const body = newCampaignPage(c.var.t, {
    key: typed.key ?? randomUUID(),
    year: today.slice(0, 4),
    typed,
    errors: refusal?.fields ?? {},
    dueOn: addDays(today, TWO_MONTHS),
    tomorrow: addDays(today, 1),
    closesOn: addDays(today, A_MONTH),
  })
  return deskPage(c, { title: c.var.t('improvements.campaign_open'), body, status: refusal ? 422 : 200 })
}

async function drawCheckIn(c: Ctx, refusal: Refusal | undefined) {
  const found = await findPledgeFor(c.var.db, c.var.actor, idIn(c))
  if (!found || found.person_id !== c.var.me.id) throw notFound()
  return deskPage(c, {
    title: c.var.t('improvements.how_did_it_go'),
    body: checkIn(c, found, `/desk/pledges/${found.id}/answer`, refusal),
    status: refusal ? 422 : 200,
  })
}

async function drawMailed(c: Ctx, refusal: Refusal | undefined) {
  const found = await mailedPledge(c)
  const body = checkIn(c, found, `/pledged/${c.req.param('token')}`, refusal)
  return c.html(
    page(c.var.t, { ...c.var.shell, kind: 'plain', title: c.var.t('improvements.how_did_it_go'), body }),
    refusal ? 422 : 200,
    { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' },
  )
}

const checkIn = (c: Ctx, found: PledgeRow, action: string, refusal: Refusal | undefined) =>
  checkInPage(c.var.t, {
    pledge: found,
    action,
    key: randomUUID(),
    chosen: refusal ? undefined : answerIn(c.req.query('answer')),
    errors: refusal?.fields ?? {},
    said: c.req.query('said') !== undefined,
    now: new Date(),
  })

const answerIn = (value: string | undefined) =>
  value === 'done' || value === 'partly' || value === 'dropped' ? value : undefined

/** The pledge of a link we mailed to who made it. */
async function mailedPledge(c: Ctx): Promise<PledgeRow> {
  const read = readPledgeToken(c.var.organisation, c.req.param('token') ?? '')
  const found = read && (await findPledgeOf(c.var.db, read))
  if (!found) throw notFound()
  return found
}
