import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { type GivenId, type Id, NO_ID } from '../src/platform/database/ids.ts'
import { addFiles, withdrawFile } from '../src/requests/adding-files.ts'
import { answer, say } from '../src/requests/conversing.ts'
import { close } from '../src/requests/ending/closing.ts'
import { judge, lookAgain, sayNeed } from '../src/requests/ending/judging.ts'
import { reopen } from '../src/requests/ending/reopening.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import { thank } from '../src/requests/ending/thanking.ts'
import { chooseUpdates, expectResult } from '../src/requests/expecting.ts'
import { fileUnder } from '../src/requests/filing-under.ts'
import { inviteFollower, revokeFollower } from '../src/requests/following.ts'
import { revokeLink } from '../src/requests/links.ts'
import { mergeRequests, partRequests } from '../src/requests/merging.ts'
import { ofAnotherCustomer } from '../src/requests/of-another-customer.ts'
import { answerConsultation, consult } from '../src/requests/owners/consulting.ts'
import { deliberate, endDeliberation, noteInside } from '../src/requests/owners/deliberating.ts'
import { confirmRead, handOver } from '../src/requests/owners/handing-over.ts'
import { correctRouting } from '../src/requests/owners/routing-correction.ts'
import { take } from '../src/requests/owners/taking.ts'
import { breakPromise } from '../src/requests/promises/promise-breaking.ts'
import { keepPromise, onTrack, releasePromise } from '../src/requests/promises/promise-keeping.ts'
import { agreeToDate, declineDate, extendTerm, proposeNewDate } from '../src/requests/promises/promise-moving.ts'
import { promiseTerm } from '../src/requests/promises/promise-terms.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { addStep, finishStep, planStep, reopenStep, skipStep, startStep } from '../src/requests/steps/stepping.ts'
import { disputeTurn } from '../src/requests/steps/turning.ts'
import { hitWall } from '../src/requests/walls.ts'
import type { WholeRequest } from '../src/requests/whole-request.ts'
import { anId } from './ids.ts'
import type { World } from './world.ts'

/** One doing of a generated story: what, and numbers to choose the rest by. */
export interface Doing {
  verb: VerbName
  who: number
  one: number
  other: number
  yes: boolean
}

/** Where a verb is done: the request as it stands, and another one of the same customer. */
export interface Scene {
  w: World
  whole: WholeRequest
  otherId: Id<'requests'>
}

/** What everybody says in generated stories; found nowhere in the log. */
export const WORDS = 'Kwartelkoning roept in het hooiland'

type Verb = (tx: Tx, actor: Actor, scene: Scene, doing: Doing) => Promise<unknown>

const NOT_THERE = 5

/** Chosen from what is there; now and then something that is not. */
const pick = <Row>(rows: readonly Row[], number: number): Row | undefined =>
  number === NOT_THERE ? undefined : rows.toReversed()[number % rows.length]
const idOf = <Row extends { id: number }>(rows: readonly Row[], number: number): Row['id'] | GivenId =>
  pick(rows, number)?.id ?? anId(999_999_999)
const inDays = (days: number) => addDays(dayOf(new Date(), 'Europe/Amsterdam'), days)
const colleague = ({ w }: Scene, number: number) =>
  [w.marieke, w.joost, w.fatima, w.wim, w.ada][number % 5]?.id ?? NO_ID
const step = (scene: Scene, { one }: Doing) => ({ id: scene.whole.request.id, stepId: idOf(scene.whole.steps, one) })
const promise = (scene: Scene, { one }: Doing) => ({
  id: scene.whole.request.id,
  promiseId: idOf(scene.whole.promises, one),
})
const id = (scene: Scene) => scene.whole.request.id

/** Every verb on a request, with input made from the scene and generated numbers. */
export const VERBS = {
  answer: (tx, actor, scene, { yes }) => answer(tx, actor, { id: id(scene), body: WORDS, asks: yes }),
  say: (tx, actor, scene) => say(tx, actor, { id: id(scene), body: WORDS }),
  startStep: (tx, actor, scene, doing) => startStep(tx, actor, step(scene, doing)),
  finishStep: (tx, actor, scene, doing) => finishStep(tx, actor, { ...step(scene, doing), result: WORDS }),
  reopenStep: (tx, actor, scene, doing) => reopenStep(tx, actor, { ...step(scene, doing), because: WORDS }),
  skipStep: (tx, actor, scene, doing) => skipStep(tx, actor, { ...step(scene, doing), because: WORDS }),
  planStep: (tx, actor, scene, doing) =>
    planStep(tx, actor, {
      ...step(scene, doing),
      plannedOn: inDays(doing.other - 2),
      doerId: doing.yes ? colleague(scene, doing.other) : undefined,
    }),
  addStep: (tx, actor, scene, doing) =>
    addStep(tx, actor, {
      id: id(scene),
      name: WORDS,
      because: WORDS,
      afterStepId: doing.yes ? step(scene, doing).stepId : undefined,
    }),
  promise: (tx, actor, scene, { one, other, yes }) =>
    promiseSomething(tx, actor, {
      id: id(scene),
      text: WORDS,
      dueOn: inDays(other - 1),
      stepId: yes ? idOf(scene.whole.steps, one) : undefined,
    }),
  promiseTerm: (tx, actor, scene, { yes }) =>
    promiseTerm(tx, actor, { id: id(scene), rule: yes ? 'awb_complaint' : 'avg_request' }),
  keepPromise: (tx, actor, scene, doing) => keepPromise(tx, actor, promise(scene, doing)),
  onTrack: (tx, actor, scene, doing) => onTrack(tx, actor, promise(scene, doing)),
  releasePromise: (tx, actor, scene, doing) =>
    releasePromise(tx, actor, { ...promise(scene, doing), reason: doing.yes ? WORDS : '' }),
  proposeNewDate: (tx, actor, scene, doing) =>
    proposeNewDate(tx, actor, { ...promise(scene, doing), dueOn: inDays(doing.other), reason: WORDS }),
  agreeToDate: (tx, actor, scene, doing) => agreeToDate(tx, actor, promise(scene, doing)),
  declineDate: (tx, actor, scene, doing) => declineDate(tx, actor, promise(scene, doing)),
  breakPromise: (tx, actor, scene, doing) =>
    breakPromise(tx, actor, {
      ...promise(scene, doing),
      reason: WORDS,
      newDueOn: doing.yes ? inDays(doing.other) : undefined,
    }),
  extendTerm: (tx, actor, scene, doing) => extendTerm(tx, actor, { ...promise(scene, doing), reason: WORDS }),
  addFiles: (tx, actor, scene, { yes }) =>
    addFiles(tx, actor, scene.w.server.files, {
      id: id(scene),
      files: [new File([WORDS], `${WORDS}.txt`)],
      audience: yes ? 'customer' : 'staff',
    }),
  withdrawFile: (tx, actor, scene, { one }) =>
    withdrawFile(tx, actor, {
      id: id(scene),
      fileId: pick(scene.whole.files, one)?.file_id ?? anId(999_999_999),
      because: WORDS,
    }),
  expectResult: (tx, actor, scene) => expectResult(tx, actor, { id: id(scene), words: WORDS }),
  chooseUpdates: (tx, actor, scene, { yes }) =>
    chooseUpdates(tx, actor, { id: id(scene), updates: yes ? 'silent' : 'everything' }),
  disputeTurn: (tx, actor, scene, { yes }) => disputeTurn(tx, actor, { id: id(scene), words: yes ? WORDS : undefined }),
  inviteFollower: (tx, actor, scene, { one, yes }) =>
    inviteFollower(tx, actor, { id: id(scene), name: WORDS, mail: `volger${one}@example.org`, mayWrite: yes }),
  revokeFollower: (tx, actor, scene, { one }) =>
    revokeFollower(tx, actor, { id: id(scene), followerId: idOf(scene.whole.followers, one) }),
  revokeLink: (tx, actor, scene) => revokeLink(tx, actor, { id: id(scene) }),
  hitWall: (tx, actor, scene) => hitWall(tx, actor, { id: id(scene), sentence: WORDS }),
  take: (tx, actor, scene) => take(tx, actor, { id: id(scene) }),
  handOver: (tx, actor, scene, { other }) =>
    handOver(tx, actor, { id: id(scene), toId: colleague(scene, other), reason: WORDS }),
  confirmRead: (tx, actor, scene, { one }) =>
    confirmRead(tx, actor, { id: id(scene), handoverId: idOf(scene.whole.handovers, one) }),
  correctRouting: (tx, actor, scene, { other }) =>
    correctRouting(tx, actor, { id: id(scene), toId: colleague(scene, other) }),
  fileUnder: (tx, actor, scene, { other, yes }) =>
    fileUnder(tx, actor, {
      id: id(scene),
      serviceId: other % 2 === 0 ? scene.w.services.hedge : scene.w.services.benefit,
      because: WORDS,
      openly: yes,
    }),
  consult: (tx, actor, scene, { other }) =>
    consult(tx, actor, { id: id(scene), askedId: colleague(scene, other), question: WORDS }),
  answerConsultation: (tx, actor, scene, { one }) =>
    answerConsultation(tx, actor, {
      id: id(scene),
      consultationId: idOf(scene.whole.consultations, one),
      answer: WORDS,
    }),
  deliberate: (tx, actor, scene, { yes }) =>
    deliberate(tx, actor, {
      id: id(scene),
      topic: WORDS,
      until: inDays(2),
      body: WORDS,
      withheldBecause: yes ? WORDS : undefined,
    }),
  noteInside: (tx, actor, scene, { one }) =>
    noteInside(tx, actor, { id: id(scene), deliberationId: idOf(scene.whole.deliberations, one), body: WORDS }),
  endDeliberation: (tx, actor, scene, { one }) =>
    endDeliberation(tx, actor, { id: id(scene), deliberationId: idOf(scene.whole.deliberations, one) }),
  close: (tx, actor, scene, { yes }) =>
    close(tx, actor, {
      id: id(scene),
      outcome: yes ? 'done' : 'withdrawn',
      account: WORDS,
      nextStep: WORDS,
      letGo: WORDS,
    }),
  sayNo: (tx, actor, scene, { yes }) =>
    sayNo(tx, actor, { id: id(scene), partly: yes, why: WORDS, possible: WORDS, letGo: WORDS }),
  judge: (tx, actor, scene, { yes }) =>
    judge(tx, actor, { id: id(scene), helped: yes ? 'yes' : 'no', expectation: 'met', words: WORDS }),
  lookAgain: (tx, actor, scene) => lookAgain(tx, actor, { id: id(scene) }),
  sayNeed: (tx, actor, scene) => sayNeed(tx, actor, { id: id(scene), words: WORDS }),
  thank: (tx, actor, scene) => thank(tx, actor, { id: id(scene), words: WORDS }),
  reopen: (tx, actor, scene) => reopen(tx, actor, { id: id(scene), reason: WORDS }),
  ofAnother: (tx, actor, scene, { other, yes }) =>
    ofAnotherCustomer(tx, actor, {
      id: id(scene),
      customerId: yes ? scene.w.otto.id : undefined,
      somebody: { name: `${WORDS} ${other}` },
    }),
  merge: (tx, actor, scene, { yes }) =>
    mergeRequests(tx, actor, yes ? { id: scene.otherId, intoId: id(scene) } : { id: id(scene), intoId: scene.otherId }),
  part: (tx, actor, scene, { yes }) => partRequests(tx, actor, { id: yes ? scene.otherId : id(scene) }),
} satisfies Record<string, Verb>

/** What only the customer does. */
export const CUSTOMERS: ReadonlySet<string> = new Set<VerbName>([
  'say',
  'agreeToDate',
  'declineDate',
  'expectResult',
  'chooseUpdates',
  'disputeTurn',
  'judge',
  'lookAgain',
  'sayNeed',
  'thank',
])

export type VerbName = keyof typeof VERBS
