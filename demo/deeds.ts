import { Buffer } from 'node:buffer'
import type { Tx } from '../src/platform/database/database.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { addFiles } from '../src/requests/adding-files.ts'
import { bring } from '../src/requests/bringing.ts'
import { answer, say } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { judge, sayNeed } from '../src/requests/ending/judging.ts'
import { reopen } from '../src/requests/ending/reopening.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { thank } from '../src/requests/ending/thanking.ts'
import { expectResult } from '../src/requests/expecting.ts'
import { answerConsultation, consult } from '../src/requests/owners/consulting.ts'
import { deliberate, endDeliberation, noteInside } from '../src/requests/owners/deliberating.ts'
import { confirmRead, handOver } from '../src/requests/owners/handing-over.ts'
import { take } from '../src/requests/owners/taking.ts'
import { breakPromise } from '../src/requests/promises/promise-breaking.ts'
import { keepPromise } from '../src/requests/promises/promise-keeping.ts'
import { agreeToDate, proposeNewDate } from '../src/requests/promises/promise-moving.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { addStep, finishStep, planStep, skipStep, startStep } from '../src/requests/steps/stepping.ts'
import { read } from '../src/requests/tending.ts'
import { hitWall } from '../src/requests/walls.ts'
import type { DemoAct } from './content.ts'
import { actorOf, dueDay, filledIn, latest, personOf, type Stage, stepNamed } from './stage.ts'

type Deeds = {
  [Deed in DemoAct['do']]: (tx: Tx, act: Extract<DemoAct, { do: Deed }>, stage: Stage) => Promise<unknown>
}

const promiseIn = (stage: Stage, name: string) => {
  const id = stage.promises.get(name)
  if (!id) throw new Error(`nothing was promised as «${name}»`)
  return id
}

/** What each act of a story does, by the verb that does it in earnest. Asking is the stage's own: it makes the request. */
const deeds: Deeds = {
  ask: async () => {},
  expect: (tx, act, stage) =>
    expectResult(tx, actorOf(act.by, stage), {
      id: stage.request.id,
      words: filledIn(act.text, stage),
      wantedBy: act.wantedBy && dueDay(act.wantedBy, stage),
    }),
  take: async (tx, act, stage) => {
    const { owner_id } = await tx.one<{ owner_id: Id<'persons'> }>(
      sql`select owner_id from requests where id = ${stage.request.id}`,
    )
    if (owner_id !== personOf(act.by, stage).id) await take(tx, personOf(act.by, stage), { id: stage.request.id })
  },
  say: (tx, act, stage) =>
    (stage.settled.people.has(act.by) ? answer : say)(tx, actorOf(act.by, stage), {
      id: stage.request.id,
      body: filledIn(act.text, stage),
      channel: act.channel ?? (stage.story.channel === 'letter' ? 'letter' : 'web'),
    }),
  step_add: async (tx, act, stage) =>
    addStep(tx, personOf(act.by, stage), {
      id: stage.request.id,
      name: stage.story.language === 'en' ? act.step.nameEn : act.step.name,
      because: stage.story.language === 'en' ? act.step.becauseEn : act.step.because,
      afterStepId: await stepNamed(tx, act.after, stage),
      plannedOn: act.plannedOn && dueDay(act.plannedOn, stage),
    }),
  step_plan: async (tx, act, stage) =>
    planStep(tx, personOf(act.by, stage), {
      id: stage.request.id,
      stepId: await stepNamed(tx, act.step, stage),
      plannedOn: dueDay(act.plannedOn, stage),
      doerId: act.doer ? personOf(act.doer, stage).id : undefined,
    }),
  step_skip: async (tx, act, stage) =>
    skipStep(tx, personOf(act.by, stage), {
      id: stage.request.id,
      stepId: await stepNamed(tx, act.step, stage),
      because: filledIn(act.because, stage),
    }),
  step_start: async (tx, act, stage) =>
    startStep(tx, personOf(act.by, stage), { id: stage.request.id, stepId: await stepNamed(tx, act.step, stage) }),
  step_done: async (tx, act, stage) =>
    finishStep(tx, personOf(act.by, stage), {
      id: stage.request.id,
      stepId: await stepNamed(tx, act.step, stage),
      result: filledIn(act.result, stage),
    }),
  promise: async (tx, act, stage) => {
    const id = await promiseSomething(tx, personOf(act.by, stage), {
      id: stage.request.id,
      text: filledIn(act.text, stage),
      dueOn: dueDay(act.due, stage),
      stepId: act.step ? await stepNamed(tx, act.step, stage) : undefined,
    })
    stage.promises.set(act.promise, id)
  },
  renegotiate: (tx, act, stage) =>
    proposeNewDate(tx, personOf(act.by, stage), {
      id: stage.request.id,
      promiseId: promiseIn(stage, act.promise),
      dueOn: dueDay(act.due, stage),
      reason: filledIn(act.reason, stage),
    }),
  agree: (tx, act, stage) =>
    agreeToDate(tx, actorOf(act.by, stage), { id: stage.request.id, promiseId: promiseIn(stage, act.promise) }),
  keep: async (tx, act, stage) => {
    const promiseId = promiseIn(stage, act.promise)
    const open = await tx.maybe(sql`select from promises where id = ${promiseId} and state = 'open'`)
    if (open) await keepPromise(tx, personOf(act.by, stage), { id: stage.request.id, promiseId }) // an answer keeps its promise by itself
  },
  break: (tx, act, stage) =>
    breakPromise(tx, personOf(act.by, stage), {
      id: stage.request.id,
      promiseId: promiseIn(stage, act.promise),
      reason: filledIn(act.reason, stage),
      newDueOn: act.due && dueDay(act.due, stage),
    }),
  consult: (tx, act, stage) =>
    consult(tx, personOf(act.by, stage), {
      id: stage.request.id,
      askedId: personOf(act.whom, stage).id,
      question: filledIn(act.text, stage),
    }),
  consult_answer: async (tx, act, stage) =>
    answerConsultation(tx, personOf(act.by, stage), {
      id: stage.request.id,
      consultationId: await latest(
        tx,
        sql`select id from consultations where request_id = ${stage.request.id} and answered_at is null order by id desc limit 1`,
      ),
      answer: filledIn(act.text, stage),
    }),
  deliberate: (tx, act, stage) =>
    deliberate(tx, personOf(act.by, stage), {
      id: stage.request.id,
      topic: filledIn(act.topic, stage),
      until: dueDay(act.until, stage),
      withheldBecause: act.withheldBecause,
    }),
  deliberate_say: async (tx, act, stage) =>
    noteInside(tx, personOf(act.by, stage), {
      id: stage.request.id,
      deliberationId: await deliberation(tx, stage),
      body: filledIn(act.text, stage),
    }),
  deliberate_end: async (tx, act, stage) =>
    endDeliberation(tx, personOf(act.by, stage), {
      id: stage.request.id,
      deliberationId: await deliberation(tx, stage),
    }),
  hand_over: (tx, act, stage) =>
    handOver(tx, personOf(act.by, stage), {
      id: stage.request.id,
      toId: personOf(act.to, stage).id,
      reason: filledIn(act.reason, stage),
    }),
  read_words: (tx, act, stage) => read(tx, personOf(act.by, stage), { id: stage.request.id }),
  read: async (tx, act, stage) =>
    confirmRead(tx, personOf(act.by, stage), {
      id: stage.request.id,
      handoverId: await latest(
        tx,
        sql`select id from handovers where request_id = ${stage.request.id} and read_at is null order by id desc limit 1`,
      ),
    }),
  no: (tx, act, stage) =>
    sayNo(tx, personOf(act.by, stage), {
      id: stage.request.id,
      partly: false,
      why: filledIn(act.why, stage),
      possible: filledIn(act.possible, stage),
      account: filledIn(act.account, stage),
      nextStep: filledIn(act.nextStep, stage),
      lookAgainId: personOf(act.lookAgain, stage).id,
    }),
  close: (tx, act, stage) =>
    close(tx, personOf(act.by, stage), {
      id: stage.request.id,
      outcome: act.outcome === 'withdrawn' ? 'withdrawn' : 'done',
      answer: 'given', // what was done is told in full
      account: filledIn(act.account, stage),
      nextStep: filledIn(act.nextStep, stage),
      cost: act.cost,
    }),
  need: (tx, act, stage) =>
    sayNeed(tx, actorOf(act.by, stage), { id: stage.request.id, words: filledIn(act.text, stage) }),
  verdict: (tx, act, stage) =>
    judge(tx, actorOf(act.by, stage), {
      id: stage.request.id,
      helped: act.helped,
      expectation: act.expectation,
      words: act.text ? filledIn(act.text, stage) : '',
    }),
  thank: (tx, act, stage) =>
    thank(tx, actorOf(act.by, stage), { id: stage.request.id, words: filledIn(act.text, stage) }),
  wall: (tx, act, stage) =>
    hitWall(tx, actorOf(act.by, stage), { id: stage.request.id, sentence: filledIn(act.text, stage) }),
  reopen: async (tx, act, stage) => {
    const { closed_at, owner_id } = await tx.one<{ closed_at: Date | null; owner_id: Id<'persons'> }>(
      sql`select closed_at, owner_id from requests where id = ${stage.request.id}`,
    )
    if (closed_at) await reopen(tx, actorOf(act.by, stage), { id: stage.request.id, reason: filledIn(act.text, stage) })
    const to = personOf(act.to, stage)
    if (owner_id !== to.id) await take(tx, to, { id: stage.request.id }) // the story says who looks again
  },
  file: (tx, act, stage) =>
    addFiles(tx, actorOf(act.by, stage), stage.store, {
      id: stage.request.id,
      files: [new File([Buffer.from(filledIn(act.content, stage))], act.name, { type: act.type })],
      audience: act.audience,
    }),
}

/** Does one act of a story. */
export async function perform(tx: Tx, act: DemoAct, stage: Stage): Promise<void> {
  const deed = deeds[act.do] as (tx: Tx, act: DemoAct, stage: Stage) => Promise<unknown>
  await deed(tx, act, stage)
  await callAtOnce(tx, act, stage)
}

/** Whoever says something to somebody without mail calls or writes at once: nobody begins with a pile of calls to make. */
async function callAtOnce(tx: Tx, act: DemoAct, stage: Stage): Promise<void> {
  const { to_bring_at } = await tx.one<{ to_bring_at: Date | null }>(
    sql`select to_bring_at from requests where id = ${stage.request.id}`,
  )
  if (to_bring_at && stage.settled.people.has(act.by))
    await bring(tx, personOf(act.by, stage), { id: stage.request.id })
}

const deliberation = (tx: Tx, stage: Stage) =>
  latest(
    tx,
    sql`select id from deliberations where request_id = ${stage.request.id} and ended_at is null order by id desc limit 1`,
  )
