import { languageNames } from '../../language/language-names.ts'
import { praises } from '../../language/subjects/accusing.ts'
import { topicalWords } from '../../language/subjects/question-words.ts'
import { departmentsAbout, whoKnows } from '../../people/knowing.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Catalogue, catalogueOf, closedDepartments, serviceAbout, touchesClosed } from '../../services/likely.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { spokenIn } from '../complaints.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import { filedBefore } from './filed-before.ts'
import { likelyIn } from './likely-service.ts'
import type { Question } from './question.ts'
import { anotherPerson, type Route, route } from './routing.ts'

/** What is asked, and what is already known of it. */
export interface Asked {
  words: string
  /** Only of somebody who proved who they are: an address somebody typed widens nothing. */
  customerId?: Id<'customers'> | undefined
  /** What whoever asks, or a colleague, says it is about; `nothing` when they do not know. */
  service?: ServiceVersion | 'nothing' | undefined
  /** Colleagues it is about, beside those its words tell of: "you lied to me", written to one of them. */
  about?: readonly Id<'persons'>[] | undefined
}

export interface Destination {
  service: ServiceVersion | undefined
  route: Route
  /** Colleagues whom the question, a complaint, names. */
  named: readonly Id<'persons'>[]
  /** Colleagues who do not have it first: it names them, perhaps as who it is about. They may read it. */
  notFirst: readonly Id<'persons'>[]
  /** A complaint that tells of what is told here in confidence: it is read in its department only. */
  inConfidence: boolean
}

/**
 * Where a question goes: the service it is about, and the person. The one place that decides it, so that what somebody
 * reads while typing and what they read after sending are the same. Two waits: what speaks for whom, and what they carry.
 */
export const whereItGoes = (db: Db, asked: Asked): Promise<Destination> =>
  db.together(async (db) => {
    const { words, customerId, service } = asked
    const [circumstances, catalogue, filed] = await Promise.all([
      circumstancesOf(db, { words, customerId }),
      catalogueOf(db),
      service === undefined ? filedBefore(db, words) : undefined,
    ])
    return await decide(db, asked, { catalogue, filed, circumstances })
  })

/** What was looked up before anything is decided. */
interface LookedUp {
  catalogue: Catalogue
  /** The service such questions were filed under. */
  filed: Id<'services'> | undefined
  circumstances: Circumstances
}

async function decide(db: Db, asked: Asked, known: LookedUp): Promise<Destination> {
  const { words, customerId, service: said, about: them = [] } = asked
  const { catalogue, circumstances } = known
  const { named, about: complainedOf, perhaps } = spokenIn(circumstances.known, words)
  const about = [...new Set([...complainedOf, ...them])]
  if (about.length > 0) return await asComplaint(db, asked, known, about)
  const service = said === undefined ? likelyIn(catalogue, words, known.filed) : said === 'nothing' ? undefined : said
  const complains = named.length > 0 && service !== undefined && isForComplaints(catalogue, service)
  if (complains && !praises(words)) return await asComplaint(db, asked, known, named)
  const place = service
    ? { departmentId: service.department_id, closed: service.closed, departmentFirst: said !== undefined }
    : placeWithoutService(words, known, said === 'nothing')
  const notFirst = complains ? named : perhaps // who is praised is not who takes it down
  const question = { words, customerId, ...place, not: notFirst, circumstances }
  const inConfidence =
    service?.closed === false && isForComplaints(catalogue, service) && touchesClosed(catalogue, words)
  return { service, inConfidence, named: [], notFirst, route: await routeAround(db, question) }
}

/** Not to whom it names, perhaps as a complaint; but what is told in confidence stays in its department, as it is only perhaps. */
async function routeAround(db: Db, question: Question): Promise<Route> {
  const { closed, not = [] } = question
  if (!closed || not.length === 0 || (await anotherPerson(db, question)) !== undefined) return await route(db, question)
  return await route(db, { ...question, not: [] })
}

/** A complaint about a colleague: for the service for complaints, else for the front desk, and for nobody it names. */
async function asComplaint(
  db: Db,
  { customerId }: Asked,
  { catalogue, circumstances }: LookedUp,
  named: readonly Id<'persons'>[],
): Promise<Destination> {
  const service = serviceAbout(catalogue, COMPLAINT)
  const place = service
    ? { departmentId: service.department_id, closed: service.closed, departmentFirst: true }
    : { departmentId: circumstances.known.frontDeskId, frontDesk: true }
  return {
    service,
    named,
    notFirst: named,
    inConfidence: false, // who it is about must not be near: it may have to leave the department
    route: await route(db, { words: COMPLAINT, customerId, ...place, not: named }),
  }
}

const isForComplaints = (catalogue: Catalogue, service: ServiceVersion): boolean =>
  serviceAbout(catalogue, COMPLAINT)?.service_id === service.service_id

/** What a complaint is about does not choose who deals with it: that would be the colleagues of who is named. */
const COMPLAINT = 'klacht complaint'

/** What no service fits: the department it is plainly about, else whoever knows of it, else the front desk. Never what is closed. */
function placeWithoutService(words: string, { catalogue, circumstances }: LookedUp, straightToFrontDesk: boolean) {
  const { known } = circumstances
  const topical = topicalWords(words + languageNames(words))
  if (!straightToFrontDesk) {
    const closed = closedDepartments(catalogue)
    const [best, next] = departmentsAbout(known, topical).filter(({ id }) => !closed.has(id))
    if (best && best.full > 0 && best.score >= PLAINLY && best.score >= LEAD * (next?.score ?? 0))
      return { departmentId: best.id }
    if (whoKnows(known, topical).some(({ own }) => own >= KNOWS)) return {}
  }
  return { departmentId: known.frontDeskId, frontDesk: true }
}

const PLAINLY = 0.6 // a topical word of what a department is about
const LEAD = 1.3 // two departments that are about equally near: it is for neither
const KNOWS = 0.55 // a topical word of what somebody says they know
