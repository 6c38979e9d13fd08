import { languageNames } from '../../language/language-names.ts'
import { praises } from '../../language/subjects/accusing.ts'
import { tellingWords } from '../../language/subjects/question-words.ts'
import { frontDesk } from '../../people/departments/front-desk.ts'
import { departmentsAbout, knownBy, whoKnows } from '../../people/knowing.ts'
import type { Db } from '../../platform/database/database.ts'
import { closedDepartments, serviceAbout } from '../../services/likely.ts'
import { findService, type ServiceVersion } from '../../services/service.ts'
import { spokenOf } from '../complaints.ts'
import type { Question } from './candidates.ts'
import { likelyService } from './likely-service.ts'
import { anotherPerson, type Route, route } from './routing.ts'

/** What is asked, and what is already known of it. */
export interface Asked {
  words: string
  /** Only of somebody who proved who they are: an address somebody typed widens nothing. */
  customerId?: number | undefined
  /** What whoever asks, or a colleague, says it is about; `nothing` when they do not know. */
  service?: ServiceVersion | 'nothing' | undefined
  /** Colleagues it is about, beside those its words tell of: "you lied to me", written to one of them. */
  about?: readonly number[] | undefined
}

export interface Destination {
  service: ServiceVersion | undefined
  route: Route
  /** Colleagues whom the question, a complaint, names. */
  named: readonly number[]
  /** Colleagues who do not have it first: it names them, perhaps as who it is about. They may read it. */
  notFirst: readonly number[]
}

/**
 * Where a question goes: the service it is about, and the person. The one place that decides it, so that what somebody
 * reads while typing and what they read after sending are the same.
 */
export async function whereItGoes(
  db: Db,
  { words, customerId, service: said, about: them = [] }: Asked,
): Promise<Destination> {
  const { named, about: told, perhaps } = await spokenOf(db, words)
  const about = [...new Set([...told, ...them])]
  if (about.length > 0) return await asComplaint(db, customerId, about)
  const service = said === undefined ? await likelyService(db, words) : said === 'nothing' ? undefined : said
  const complains = named.length > 0 && service !== undefined && (await isForComplaints(db, service))
  if (complains && !praises(words)) return await asComplaint(db, customerId, named)
  const place = service
    ? { departmentId: service.department_id, closed: service.closed, departmentFirst: said !== undefined }
    : await placeWithoutService(db, words, said === 'nothing')
  const notFirst = complains ? named : perhaps // who is praised is not who takes it down
  return { service, named: [], notFirst, route: await routeAround(db, { words, customerId, ...place, not: notFirst }) }
}

/** Not to whom it names, perhaps as a complaint; but what is told in confidence stays in its department, as it is only perhaps. */
async function routeAround(db: Db, question: Question): Promise<Route> {
  const { closed, not = [] } = question
  if (!closed || not.length === 0 || (await anotherPerson(db, question)) !== undefined) return await route(db, question)
  return await route(db, { ...question, not: [] })
}

/** A complaint about a colleague: for the service for complaints, else for the front desk, and for nobody it names. */
async function asComplaint(db: Db, customerId: number | undefined, named: readonly number[]): Promise<Destination> {
  const service = await complaintService(db)
  const place = service
    ? { departmentId: service.department_id, closed: service.closed, departmentFirst: true }
    : { departmentId: (await frontDesk(db))?.id, frontDesk: true }
  return {
    service,
    named,
    notFirst: named,
    route: await route(db, { words: COMPLAINT, customerId, ...place, not: named }),
  }
}

const isForComplaints = async (db: Db, service: ServiceVersion): Promise<boolean> =>
  (await serviceAbout(db, COMPLAINT))?.service_id === service.service_id

/** What a complaint is about does not choose who deals with it: that would be the colleagues of who is named. */
const COMPLAINT = 'klacht complaint'

async function complaintService(db: Db): Promise<ServiceVersion | undefined> {
  const likely = await serviceAbout(db, COMPLAINT)
  return likely && (await findService(db, likely.service_id))
}

/** What no service fits: the department it is plainly about, else whoever knows of it, else the front desk. Never what is closed. */
async function placeWithoutService(db: Db, words: string, straightToFrontDesk: boolean) {
  const known = await knownBy(db)
  const telling = tellingWords(words + languageNames(words))
  if (!straightToFrontDesk) {
    const closed = await closedDepartments(db)
    const [best, next] = departmentsAbout(known, telling).filter(({ id }) => !closed.has(id))
    if (best && best.full > 0 && best.score >= PLAINLY && best.score >= LEAD * (next?.score ?? 0))
      return { departmentId: best.id }
    if (whoKnows(known, telling).some(({ own }) => own >= KNOWS)) return {}
  }
  return { departmentId: (await frontDesk(db))?.id, frontDesk: true }
}

const PLAINLY = 0.6 // a telling word of what a department is about
const LEAD = 1.3 // two departments that are about equally near: it is for neither
const KNOWS = 0.55 // a telling word of what somebody says they know
