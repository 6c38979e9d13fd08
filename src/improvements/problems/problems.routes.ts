import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { firstSentences } from '../../language/first-sentence.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { typedFrom } from '../../pages/typed.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { findPersons } from '../../people/person.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { idAsked } from '../../platform/web/fields.ts'
import { act, form, query } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { boardOf } from './board.ts'
import { boardPage } from './board.views.ts'
import { From, Raised } from './forms.ts'
import { nearProblems } from './near.ts'
import { newPage } from './new.views.ts'
import { findProblemFor, type SourceKind } from './problem.ts'
import { problemPage } from './problem.views.ts'
import { problemAside } from './problem-aside.views.ts'
import { countToTell } from './problem-ending.ts'
import { loadProblemPage } from './problem-page.ts'
import { bringAsker, bringRaiser, raise } from './raising.ts'
import { decidedOn, type Origin, originOf, speakerBeside } from './sources.ts'

const Asked = z.object({
  department: idAsked,
  state: z.enum(['ended']).optional().catch(undefined),
})

/** The board, a new problem, and the page of each. */
export function problemsRoutes(at: Audiences): void {
  at.staff.get(
    '/desk/improvements',
    'problem',
    query(Asked, async (c, given) => {
      const { db, actor, t } = c.var
      const { department: departmentId, state } = given
      const [cards, departments, toTell] = await db.together((db) =>
        Promise.all([
          boardOf(db, actor, { departmentId, state: state ?? 'open' }),
          everyDepartment(db),
          countToTell(db, actor),
        ]),
      )
      const people = await findPersons(
        db,
        cards.flatMap(({ lead_id }) => lead_id ?? []),
      )
      const body = boardPage(t, { cards, departments, departmentId, ended: state === 'ended', toTell, people })
      return deskPage(c, { title: t('improvements.title'), body, wide: true })
    }),
  )

  at.staff.get(
    '/desk/improvements/new',
    'nothing',
    query(From, async (c) => await drawNew(c, {}, undefined)),
  )

  at.staff.post(
    '/desk/improvements',
    ['problem made', 'raiser made'],
    again(async (c, typed, refusal) => await drawNew(c, typedFrom(typed), refusal)),
    form(
      Raised,
      async (
        c,
        {
          title,
          idea,
          as_is: asIs,
          moment,
          touches,
          nobody_because: nobodyBecause,
          kind,
          from,
          source,
          also,
          with_speaker: withSpeaker,
        },
      ) => {
        return await act(
          c,
          async (tx) => {
            const origin = from && source ? await originOf(tx, c.var.actor, from, source) : undefined
            const id = await raise(tx, c.var.actor, {
              title,
              idea,
              asIs,
              moment,
              touches,
              nobodyBecause,
              kind,
              source: from && source && origin ? { kind: from, id: source } : undefined,
              raisers: origin?.customer_id
                ? [
                    {
                      customerId: origin.customer_id,
                      words: origin.words,
                      requestId: origin.request_id ?? undefined,
                      observationId: origin.observation_id ?? undefined,
                    },
                  ]
                : [],
            })
            const speaker =
              withSpeaker && from && source ? await speakerBeside(tx, c.var.actor, from, source) : undefined
            if (speaker)
              await bringRaiser(tx, c.var.actor, {
                id,
                raiser: {
                  customerId: speaker.customer_id,
                  words: speaker.words,
                  observationId: speaker.observation_id,
                },
              })
            for (const requestId of also) await bringAsker(tx, c.var.actor, { id, requestId })
            return id
          },
          (id) => `/desk/improvements/${id}`,
        )
      },
    ),
  )

  at.staff.get(
    '/desk/improvements/:id',
    ['problem', 'owner', 'improvement', 'raiser', 'publication', 'letter to a raiser'],
    async (c) => {
      const page = await loadProblemPage(c)
      return deskPage(c, {
        title: page.problem.title,
        body: problemPage(c.var.t, page),
        aside: problemAside(c.var.t, page),
        live: `/desk/improvements/${page.problem.id}/live`,
      })
    },
  )

  at.staff.get('/desk/improvements/:id/live', 'nothing', async (c) => {
    const problem = await findProblemFor(c.var.db, c.var.actor, idIn(c))
    if (!problem) throw notFound()
    return streamRefreshes(c, c.var.live, c.var.organisation, [`problem:${problem.id}`])
  })
}

const LONGEST_PROPOSED = 160

/** What was typed, or what somebody said where it comes from: in their words, to shorten. */
async function drawNew(c: Ctx, typed: Partial<Record<string, string>>, refusal: Refusal | undefined) {
  const { db, actor, t } = c.var
  const given = From.parse(refusal ? typed : c.req.query())
  const kind: SourceKind | undefined = given.from
  const said = kind && given.source ? await originOf(db, actor, kind, given.source) : undefined
  const title = typed.title ?? given.title ?? (await proposedTitle(c, given, said))
  const speaker = said && kind && given.source ? await speakerBeside(db, actor, kind, given.source) : undefined
  const about = [title, said?.words, speaker?.words].filter(Boolean).join(' ')
  const near = about ? await nearProblems(db, actor, about, { observationId: speaker?.observation_id }) : []
  const body = newPage(t, {
    key: typed.key ?? randomUUID(),
    from: said ? (kind ?? '') : '',
    source: said ? given.source : undefined,
    said: said && isSaid(kind) ? said : undefined,
    speaker,
    item: said && kind === 'item' ? said.words : undefined,
    also: said ? given.also : [],
    typed: { ...typed, title, moment: typed.moment ?? said?.moment ?? undefined },
    errors: refusal?.fields ?? {},
    near,
  })
  return deskPage(c, { title: t('improvements.new_title'), body, status: refusal ? 422 : 200 })
}

/** What somebody said, to shorten; of an agenda item what was decided. A heading says nothing of what goes wrong. */
async function proposedTitle(c: Ctx, { from, source }: z.output<typeof From>, said: Origin | undefined) {
  if (!said) return ''
  const words = from === 'item' && source ? await decidedOn(c.var.db, c.var.actor, source) : said.words
  return firstSentences(words, LONGEST_PROPOSED)
}

/** What stands on an agenda or was written as an insight is not what a customer said. */
const isSaid = (kind: SourceKind | undefined) => kind !== 'item' && kind !== 'decision' && kind !== 'insight'
