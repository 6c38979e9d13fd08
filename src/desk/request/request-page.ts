import { answersOfService } from '../../answers/answer.ts'
import { everyCannedText } from '../../answers/canned-text.ts'
import { type CustomerRow, calledName, waysOf } from '../../customers/customer.ts'
import { knownAmong } from '../../customers/finding.ts'
import { causeMended, type ProblemOfRequest, problemsOf } from '../../improvements/problems/of-request.ts'
import { keptMessages } from '../../insights/observations/keeping.ts'
import { statementOf } from '../../keeping/statement/statement.ts'
import type { BusinessCalendar } from '../../lib/calendar.ts'
import { type OnTableAtDesk, tablesFor } from '../../meetings/items/of-request.ts'
import { hoursAround, type ReachableHours } from '../../people/absence/at-work.ts'
import { everyPerson, type PersonRow } from '../../people/person.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type HeldRow, heldOn } from '../../platform/held-rows.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { freshKey } from '../../platform/web/forms.ts'
import { idIn } from '../../platform/web/routes.ts'
import { namedOn } from '../../requests/complaints.ts'
import { type OtherRequest, otherRequestsOfCustomer } from '../../requests/finding/other-requests.ts'
import type { CauseMended } from '../../requests/happening-now.ts'
import { trackingLink } from '../../requests/links.ts'
import { lookAt } from '../../requests/looking.ts'
import { type LeftMail, leftAbout } from '../../requests/mails/left-already.ts'
import { type Undelivered, undeliveredOf } from '../../requests/mails/undelivered.ts'
import { findRequestFor } from '../../requests/request.ts'
import { type WholeRequest, wholeRequest } from '../../requests/whole-request.ts'
import { calendarOf } from '../../requests/working-time.ts'
import { type Insertable, insertable } from './insertable.ts'
import type { Presence } from './presence.ts'

/** What every part of the request page takes from. */
export interface RequestPage {
  whole: WholeRequest
  /** Which of the customer and who asks the reader may know: of somebody else a page tells no more than their name. */
  known: ReadonlySet<number>
  me: PersonRow
  settings: Settings
  calendar: BusinessCalendar
  /** Reachable hours of the owner and of who acts for them. */
  hours: ReachableHours[]
  /** Everybody who works here now. */
  colleagues: PersonRow[]
  /** Of them, whom this complaint names: it is not handed to them. */
  complainedAbout: readonly number[]
  /** What else this customer asked, the newest first. */
  others: OtherRequest[]
  now: Date
  /** Counts the forms of this page once each: a part of the page adds its own name. */
  key: string
  /** Texts to start from, by a colon. */
  canned: Insertable[]
  /** The messages that were kept to learn from. */
  kept: ReadonlySet<number>
  /** Mail about it that did not arrive. */
  mails: Undelivered[]
  /** Who else has this page open now. */
  present: PersonRow[]
  /** Tables, decisions and problems it went to. */
  elsewhere: { tables: OnTableAtDesk[]; problems: ProblemOfRequest[] }
  /** What made them ask was mended, and they were told. */
  mended: CauseMended | undefined
  /** What the reader did here that waits, and what came back. */
  held: HeldRow[]
  /** Mail that had left to somebody else before the question was put with the right customer, for as long as that is to be reported. */
  leaked: Leaked
  /** The customer's own page. */
  trackingHref: string
}

const LOOK_MINUTES = 60 // as long as one look lasts

/**
 * Loads the request in the address with what stands around it, in three round trips. Not allowed looks like not there.
 * That a request of a closed service was looked at is recorded first: the customer reads it.
 */
export async function loadRequestPage(c: Ctx, presence?: Presence): Promise<RequestPage> {
  const { db, actor, me, settings, organisation } = c.var
  const id = idIn(c)
  const [request, service, colleagues, others, texts] = await db.together((db) =>
    Promise.all([
      findRequestFor(db, actor, id),
      serviceOf(db, id),
      everyPerson(db),
      otherRequestsOfCustomer(db, actor, id),
      everyCannedText(db),
    ]),
  )
  if (!request) throw notFound()
  const [read, known, answers, hours, kept, held, complainedAbout, mails, tables, problems, mended] = await db.together(
    (db) =>
      Promise.all([
        wholeRequest(db, request),
        knownAmong(db, actor, [request.customer_id, request.asker_id]),
        service ? answersOfService(db, service.service_id) : [],
        hoursAround(db, request.owner_id),
        keptMessages(db, id),
        heldOn(db, me.id, { kind: 'request', id }),
        request.about_colleague ? namedOn(db, id) : [],
        undeliveredOf(db, id),
        tablesFor(db, actor, id),
        problemsOf(db, actor, id),
        causeMended(db, id),
      ]),
  )
  const whole = asFarAsKnown(read, known)
  if (request.closed_service && !lookedJustNow(whole, me.id)) await lookAt(db, actor, request)
  const here = presence?.others(organisation, id, me.id) ?? []
  const names = { called: calledName(whole.asker), me: me.first_name }
  const leaked = await leakedOf(db, read)
  return {
    whole,
    known,
    leaked,
    me,
    settings,
    calendar: calendarOf(settings),
    hours,
    colleagues,
    complainedAbout,
    others,
    now: new Date(),
    key: freshKey(),
    canned: insertable({ texts, answers, address: organisation.address }, names),
    kept,
    elsewhere: { tables, problems },
    mended,
    held,
    mails,
    present: colleagues.filter((person) => here.includes(person.id)),
    trackingHref: trackingLink(organisation, request),
  }
}

interface Leaked {
  mails: LeftMail[]
  /** Who looks after privacy here. */
  officer: string
}

const REPORT_HOURS = 72 // within which a leak of personal data is reported (GDPR, article 33)

/** Asks only where a question was put with another customer just now. */
async function leakedOf(db: Db, { events, request }: WholeRequest): Promise<Leaked> {
  const moves = events.filter(({ type }) => type === 'request.of_another').map(({ recorded_at: at }) => at)
  const until = moves.at(-1)
  if (!until || Date.now() - until.getTime() > REPORT_HOURS * 3_600_000) return { mails: [], officer: '' }
  const [left, { officer_name: officer }] = await Promise.all([
    leftAbout(db, request, { since: moves.at(-2), until }),
    statementOf(db),
  ])
  const own = new Set((await waysOf(db, request.asker_id)).map(({ value }) => value.toLowerCase()))
  return { mails: left.filter(({ to_address }) => !own.has(to_address.toLowerCase())), officer }
}

/** Nothing of a customer the reader may not know: an address that somebody typed must not open what stands behind it. */
function asFarAsKnown(whole: WholeRequest, known: ReadonlySet<number>): WholeRequest {
  const seen = (one: CustomerRow) =>
    known.has(one.id) ? one : { ...one, face_id: null, own_words: '', goals: '', situation: '' }
  const ways = whole.ways
    .filter((way) => known.has(way.customer_id) || way.kind === 'mail')
    .map((way) => (known.has(way.customer_id) ? way : { ...way, value: '…', normalised: '' }))
  return { ...whole, customer: seen(whole.customer), asker: seen(whole.asker), ways }
}

const serviceOf = async (db: Db, id: number) =>
  await db.maybe<{ service_id: Id<'services'> }>(
    sql`select v.service_id from requests r join service_versions v on v.id = r.service_version_id where r.id = ${id}`,
  )

/** As far as the events tell: then nothing has to be asked or written. */
const lookedJustNow = ({ events }: WholeRequest, me: number) =>
  events.some(
    (event) =>
      event.type === 'request.looked_at' &&
      event.actor_id === me &&
      event.recorded_at.getTime() > Date.now() - LOOK_MINUTES * 60_000,
  )
