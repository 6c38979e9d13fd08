import { createHash } from 'node:crypto'
import { topicalWords } from '../../language/subjects/question-words.ts'
import { type Colleague, type Knowledge, type Known, whoKnows } from '../../people/knowing.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Circumstances } from './circumstances.ts'
import type { Candidate, Question } from './question.ts'

// How much each reason weighs. Who is not back today or the next working day would read it after we promised an
// answer. A correction by a colleague weighs most: somebody thought about it.
// Half of what the best one knows counts for a third: one word alike is little beside two.
const WEIGHT = {
  corrected: 4,
  expertise: 3.5,
  department: 2,
  helpedBefore: 1.5,
  reachable: 0.75,
  notSoon: -3,
  administrator: 0,
}
const DEPARTMENT_FIRST = 100 // above all the other reasons together
const FRONT_DESK = { corrected: 400, helpedBefore: 150, department: 100, administrator: 1 } // each above all the others together
/** What each open question takes away of what speaks for somebody, by the logarithm of how many they carry. */
export const LOAD = 0.35

// What people say of themselves who help with anything.
const ANYTHING = 'balie receptie telefoon klantcontact reception counter phone'

interface Weighed extends Omit<Candidate, 'score' | 'carries'> {
  merit: number
  /** Chooses between equals: for each question in another order. */
  lot: number
}

/** Everybody a question could go to, best first, whatever they carry. */
export function weighed(question: Question, circumstances: Circumstances): Weighed[] {
  const members = membersOf(circumstances.known, question.departmentId)
  const invited = invitedTo(question, circumstances, members)
  const knowledge = knowledgeFor(question, circumstances)
  const most = Math.max(1, ...invited.map(({ id }) => knowledge.get(id)?.all ?? 0))
  const helpers = helpersFor(question, circumstances)
  const seed = createHash('sha256').update(question.words).digest().readUInt32LE()
  return invited
    .map(({ id, administrator }) => {
      const { own, all } = knowledge.get(id) ?? { own: 0, all: 0 }
      const spoken = {
        corrected: circumstances.corrected.get(id) ?? 0,
        helped_before: helpers.has(id),
        reachable: circumstances.reachable.has(id),
      }
      const inDepartment = members.has(id)
      const facts = {
        ...spoken,
        share: (all / most) ** 1.5,
        inDepartment,
        administrator,
        notSoon: circumstances.notSoon.has(id),
      }
      const place = question.frontDesk
        ? { expertise: 0, in_department: false, front_desk: inDepartment }
        : { expertise: own, in_department: inDepartment }
      return { person_id: id, ...spoken, ...place, merit: meritOf(question, facts), lot: lotOf(seed, id) }
    })
    .sort((one, other) => other.merit - one.merit || one.lot - other.lot)
}

const membersOf = ({ members }: Known, departmentId: Id<'departments'> | undefined): Set<number> =>
  new Set(members.flatMap((one) => (one.department_id === departmentId ? [one.person_id] : [])))

function invitedTo(
  { closed = false, not = [] }: Question,
  { known, away }: Circumstances,
  members: Set<number>,
): Colleague[] {
  return known.here.filter(
    ({ id, takes_questions, awaited }) =>
      takes_questions && !awaited && !away.has(id) && !not.includes(id) && (!closed || members.has(id)),
  )
}

function knowledgeFor({ frontDesk }: Question, { known, topical }: Circumstances): Map<number, Knowledge> {
  const knowing = whoKnows(known, frontDesk ? topicalWords(ANYTHING) : topical)
  return new Map(knowing.map((one) => [one.person_id, one]))
}

const helpersFor = ({ frontDesk }: Question, { helpers }: Circumstances): Set<number> =>
  new Set(helpers.filter((one) => !(frontDesk && one.closed_service)).map(({ owner_id }) => owner_id))

interface Facts extends Pick<Candidate, 'corrected' | 'helped_before' | 'reachable'> {
  /** Of what the best one knows. */
  share: number
  inDepartment: boolean
  notSoon: boolean
  administrator: boolean
}

function meritOf({ frontDesk, departmentFirst }: Question, facts: Facts): number {
  const weight = {
    ...WEIGHT,
    ...(departmentFirst && { department: DEPARTMENT_FIRST }),
    ...(frontDesk && FRONT_DESK),
  }
  return (
    weight.corrected * facts.corrected +
    weight.expertise * facts.share +
    weight.department * Number(facts.inDepartment) +
    weight.helpedBefore * Number(facts.helped_before) +
    weight.reachable * Number(facts.reachable) +
    weight.notSoon * Number(facts.notSoon) +
    weight.administrator * Number(facts.administrator)
  )
}

/** The same for the same question, so that what somebody reads while typing is so after sending. */
function lotOf(seed: number, id: number): number {
  const mixed = Math.imul(seed ^ id, 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0
}
