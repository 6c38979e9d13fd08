import { answerPledge, openCampaign, pledge } from '../src/improvements/pledges/pledging.ts'
import { checkImprovement, doImprovement, planImprovement } from '../src/improvements/problems/improving.ts'
import { contribute, joinOwners, sayWhatItAsks, startTogether } from '../src/improvements/problems/owning.ts'
import { preparedEnding } from '../src/improvements/problems/problem-ending.ts'
import { bringRaiser, raise } from '../src/improvements/problems/raising.ts'
import { inviteCustomers, postNews } from '../src/improvements/problems/telling-on-the-way.ts'
import { closeTold, confirmTold } from '../src/improvements/telling/answering.ts'
import { decline, finish } from '../src/improvements/telling/ending.ts'
import { draftsOf, tell } from '../src/improvements/telling/telling.ts'
import { publish } from '../src/improvements/telling/you-said.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { setClock } from './clock.ts'
import type { DemoImprovements, DemoPledge, DemoProblem, DemoRaiser } from './improvements-content.ts'
import { type At, anchorDay, type Clock, dayOf, fillDays } from './moments.ts'
import type { Theatre } from './play.ts'
import { momentOf } from './stage.ts'

/** One thing that happens, at its moment. */
interface Deed {
  at: Date
  act(tx: Tx): Promise<unknown>
}

/** Plays what an organisation solves together and means to do, each deed at its own moment and by the verbs that run in earnest. */
export async function playImprovements(theatre: Theatre, content: DemoImprovements): Promise<void> {
  for (const problem of content.problems) await play(theatre, problemDeeds(theatre, problem))
  await setClock(theatre.pool, theatre.loadedAt)
  await closeTold(theatre.db)
  await play(theatre, pledgeDeeds(theatre, content))
}

async function play({ pool, db, loadedAt }: Theatre, deeds: Deed[]) {
  for (const { at, act } of deeds) {
    if (at > loadedAt) continue
    await setClock(pool, at)
    await db.transaction(act)
  }
}

function problemDeeds(theatre: Theatre, problem: DemoProblem): Deed[] {
  const clock: Clock = problem.anchor
    ? { ...theatre.clock, anchor: anchorDay(problem.anchor, theatre.clock.today) }
    : theatre.clock
  const when = (at: At) => momentOf(at, clock, theatre.loadedAt)
  const filledIn = (text: string) => fillDays(text, clock)
  const person = personIn(theatre)
  let id: Id<'problems'> = NO_ID
  const plans: number[] = []
  const { ended } = problem
  const [first, ...others] = problem.raisers
  const deeds: Deed[] = [
    {
      at: when(problem.at),
      act: async (tx) => {
        const source = problem.code ? await requestOf(tx, problem.code) : undefined
        id = await raise(tx, person(problem.by), {
          title: problem.title,
          kind: problem.kind,
          moment: problem.moment,
          idea: problem.idea,
          source: source === undefined ? undefined : { kind: 'request', id: source },
          raisers: first ? [await raiserOf(tx, theatre, first)] : [],
          asIs: true,
        })
      },
    },
    ...others.map((raiser) => ({
      at: when(raiser.at),
      act: async (tx: Tx) =>
        await bringRaiser(tx, person(problem.by), { id, raiser: await raiserOf(tx, theatre, raiser) }),
    })),
    ...(problem.owners ?? []).map(({ department, by, at, asks }) => ({
      at: when(at),
      act: async (tx: Tx) => {
        const departmentId = theatre.settled.departments.get(department) ?? NO_ID
        await joinOwners(tx, person(by), { id, departmentId })
        if (asks) await sayWhatItAsks(tx, person(by), { id, departmentId, words: asks })
      },
    })),
    ...(problem.contributors ?? []).map((key) => ({
      at: when(problem.at),
      act: (tx: Tx) => contribute(tx, person(key), { id }),
    })),
    ...(problem.started ? [problem.started] : []).map(({ at, by }) => ({
      at: when(at),
      act: (tx: Tx) => startTogether(tx, person(by), { id }),
    })),
    ...(problem.invites
      ? [{ at: when(problem.invites), act: (tx: Tx) => inviteCustomers(tx, person(problem.by), { id, invites: true }) }]
      : []),
    ...(problem.plans ?? []).flatMap((plan, index): Deed[] => [
      {
        at: when(plan.at),
        act: async (tx) => {
          plans[index] = await planImprovement(tx, person(plan.by), {
            id,
            kind: plan.kind,
            structural: plan.structural,
            plan: filledIn(plan.plan),
            costsWhom: plan.costs,
            dueOn: plan.due && dayOf(plan.due, clock),
          })
        },
      },
      ...(plan.done ? [plan.done] : []).map(({ words, at }) => ({
        at: when(at),
        act: (tx: Tx) =>
          doImprovement(tx, person(plan.by), { id, improvementId: plans[index] ?? 0, done: filledIn(words) }),
      })),
      ...(plan.checked ? [plan.checked] : []).map(({ say, learned, next, at }) => ({
        at: when(at),
        act: (tx: Tx) =>
          checkImprovement(tx, person(plan.by), {
            id,
            improvementId: plans[index] ?? 0,
            customersSay: say,
            learned,
            next,
          }),
      })),
    ]),
    ...(problem.news ?? []).map(({ words, by, at, forRaisers }) => ({
      at: when(at),
      act: (tx: Tx) => postNews(tx, person(by), { id, words: filledIn(words), forRaisers }),
    })),
  ]
  const before = deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  if (!ended) return before
  return [
    ...before,
    {
      at: when(ended.at),
      act: async (tx) => {
        const words = filledIn(ended.words)
        const translations = inEnglish({ words: ended.wordsEn, possible: ended.possibleEn })
        if (ended.ending === 'done') return await finish(tx, person(ended.by), { id, words, translations })
        return await decline(tx, person(ended.by), {
          id,
          words,
          reason: 'money',
          possible: ended.possible ?? '',
          translations,
          decidedById: ended.decidedBy ? person(ended.decidedBy).id : undefined,
          lookAgainOn: dayOf(ended.lookAgain ?? { days: 200 }, clock),
        })
      },
    },
    ...(ended.toldAt
      ? [
          {
            at: when(ended.toldAt),
            act: async (tx: Tx) => {
              const prepared = await preparedEnding(tx, id)
              const drafts = prepared ? await draftsOf(tx, person(ended.by), prepared.id) : []
              for (const { id: messageId, words, reach } of drafts)
                if (reach) await tell(tx, person(ended.by), { id, messageId, words })
            },
          },
        ]
      : []),
    ...(ended.published ? [ended.published] : []).map(({ at, said: you, did }) => ({
      at: when(at),
      act: (tx: Tx) => publish(tx, person(ended.by), { id, said: filledIn(you), did: filledIn(did) }),
    })),
    ...(ended.answers ?? []).map(({ customer, answer, words, at }) => ({
      at: when(at),
      act: async (tx: Tx) => {
        const customerId = theatre.settled.customers.get(customer) ?? NO_ID
        const told = await tx.one<{ id: Id<'loop_messages'> }>(sql`
          select m.id from loop_messages m join raisers s on s.id = m.raiser_id
           where m.problem_id = ${id} and s.customer_id = ${customerId} and m.sent_at is not null`)
        const actor: Actor = { kind: 'customer', id: customerId }
        await confirmTold(tx, actor, { messageId: told.id, answer, words })
      },
    })),
  ]
}

function pledgeDeeds(theatre: Theatre, { campaign, pledges }: DemoImprovements): Deed[] {
  const { clock, loadedAt } = theatre
  const when = (at: At) => momentOf(at, clock, loadedAt)
  const person = personIn(theatre)
  let campaignId: Id<'campaigns'> | undefined
  const given = ({ kind, words, forWhom, willNotice, due }: Omit<DemoPledge, 'by' | 'at' | 'shared' | 'answer'>) => ({
    kind,
    words,
    forWhom,
    willNotice,
    dueOn: dayOf(due, clock),
    asIs: true,
  })
  const opening: Deed[] = (campaign ? [campaign] : []).map(({ name, question, by, at, closes, own }) => ({
    at: when(at),
    act: async (tx) => {
      const year = clock.today.slice(0, 4)
      const fill = (text: string) => text.replace('{next}', String(Number(year) + 1))
      campaignId = await openCampaign(
        tx,
        { ...person(by), administrator: true },
        { name: fill(name), question: fill(question), closesOn: dayOf(closes, clock), own: given(own) },
      )
    },
  }))
  return [
    ...opening,
    ...pledges.flatMap((one): Deed[] => {
      let id: Id<'pledges'> = NO_ID
      return [
        {
          at: when(one.at),
          act: async (tx) => {
            const inCampaign = one.shared ? campaignId : undefined
            id = await pledge(tx, person(one.by), { ...given(one), shared: one.shared, campaignId: inCampaign })
          },
        },
        ...(one.answer ? [one.answer] : []).map(({ answer, words, at }) => ({
          at: when(at),
          act: (tx: Tx) => answerPledge(tx, person(one.by), { id, answer, words }),
        })),
      ]
    }),
  ]
}

const personIn =
  ({ settled }: Theatre) =>
  (key: string) => {
    const id = settled.people.get(key)
    if (!id) throw new Error(`nobody here is called ${key}`)
    return { kind: 'person', id, administrator: false } as const
  }

async function requestOf(tx: Tx, code: string): Promise<Id<'requests'>> {
  return (await tx.one<{ id: Id<'requests'> }>(sql`select id from requests where code = ${code}`)).id
}

async function raiserOf(tx: Tx, { settled }: Theatre, { customer, words, code }: DemoRaiser) {
  const customerId = settled.customers.get(customer)
  if (!customerId) throw new Error(`no customer is called ${customer}`)
  return { customerId, words, requestId: code ? await requestOf(tx, code) : undefined }
}

/** What is said in English as well, of these texts. */
const inEnglish = (texts: { words: string | undefined; possible: string | undefined }) =>
  Object.fromEntries(Object.entries(texts).flatMap(([text, said]) => (said ? [[text, { en: said }]] : [])))
