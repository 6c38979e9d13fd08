import type { CameOfIt } from '../improvements/telling/told.ts'
import type { Alarm } from '../language/alarm.ts'
import type { Language } from '../language/languages.ts'
import type { BusinessCalendar } from '../lib/calendar.ts'
import { TAKEN_OUT } from '../lib/without-words.ts'
import type { OnTable } from '../meetings/items/of-request.ts'
import { type ReachableHours, reachableCalendar } from '../people/absence/at-work.ts'
import type { ShownPerson } from '../people/display.ts'
import type { PersonRow } from '../people/person.ts'
import type { Id } from '../platform/database/ids.ts'
import type { FollowerRow } from '../requests/following.ts'
import type { CauseMended } from '../requests/happening-now.ts'
import { shownOn } from '../requests/now-words.ts'
import { isTheirTurn } from '../requests/request.ts'
import type { Closure, No } from '../requests/request-rows.ts'
import type { Step } from '../requests/step.ts'
import { stepState } from '../requests/step.ts'
import type { TimelineEntry } from '../requests/timeline/timeline.ts'
import { actingOwner, type WholeRequest } from '../requests/whole-request.ts'
import { face } from '../ui/face.ts'
import type { Html } from '../ui/html.ts'

/** A box beside the conversation, in which somebody can also write about who reads it. */
export type Box = 'expectation' | 'walls' | 'turn' | 'verdict' | 'thanks' | 'need' | 'reopening'

/** Everything the tracking page shows of one request, loaded before; its views only say it. */
export interface Tracking {
  whole: WholeRequest
  entries: TimelineEntry[]
  /** Where the page is: `/track/…`, without a slash at the end. */
  path: string
  calendar: BusinessCalendar
  /** Reachable hours of the owner and of who acts for them. */
  hours: ReachableHours[]
  now: Date
  /** Somebody who only follows along reads the page; nothing when it is the customer. */
  follower: FollowerRow | undefined
  /** They showed with a mailed code who they are: then the page may say what we knew of them before. */
  proven: boolean
  /** Makes the keys of the forms: each form counts once. */
  key: string
  /** The verdict a mail link chose; it counts when the form is sent. */
  helped: 'yes' | 'partly' | 'no' | undefined
  phone: string
  /** What the words of who asked may mean; reckoned for this page and kept nowhere. */
  alarm: Alarm | undefined
  emergencyPhone: string
  /** What came of it for everybody, beside this one question. */
  cameOfIt: CameOfIt
  /** What made them ask was mended and told. */
  mended: CauseMended | undefined
  /** What was typed in the box and could not be sent, and why. */
  writing?: Writing | undefined
  /** What was typed in another box of the page and is about who reads it: it can go to somebody else. */
  beside?: { box: Box; words: string; typed: Readonly<Record<string, string>> } | undefined
  /** What was typed to be called, and could not be sent. */
  calling?: { kind: string; moment: string; number: string; errors: Record<string, string> } | undefined
  /** Where the question came to a table. */
  tables: OnTable[]
  /** Who told of that, and for which organisation. */
  tellers: Map<number, PersonRow>
  organisation: string
  language: Language
}

export interface Writing {
  body: string
  error: string | undefined
  filesError: string | undefined
  /** It is about who reads it: it can go to somebody else. */
  aboutThem?: boolean
  /** What was typed may mean this. */
  alarm?: Alarm | undefined
}

/** Somebody as the reader of this page sees them. */
export const asShown = ({ whole, language }: Tracking, person: PersonRow | number | null | undefined): ShownPerson =>
  shownOn(whole, typeof person === 'number' ? whole.people.get(person) : (person ?? undefined), language)

export const faceOf = (person: ShownPerson, size: 's' | 'm' | 'l'): Html =>
  face({ name: person.name, photoUrl: person.photoUrl, team: person.team, size })

/** Who answers now: the owner, or whoever stands in. */
export const cook = ({ whole }: Tracking): PersonRow | undefined => actingOwner(whole)

/** Opening hours in which this person can be reached. */
export const reachable = (tracking: Tracking, personId: Id<'persons'>): BusinessCalendar =>
  reachableCalendar(tracking.calendar, tracking.hours, personId)

/** How it ended, while it is closed. */
export const ending = ({ whole }: Tracking): Closure | undefined =>
  whole.request.closed_at === null ? undefined : whole.closures.find((one) => one.reopened_at === null)

/** What goes on now: our steps while it is our turn, theirs while it is theirs. */
export const runningSteps = ({ whole }: Tracking): Step[] =>
  whole.steps.filter((step) => stepState(step) === 'now' && step.customers_turn === isTheirTurn(whole.request))

/** What was begun and waits for the other side. */
export const pausedSteps = ({ whole }: Tracking): Step[] =>
  whole.steps.filter((step) => stepState(step) === 'now' && step.customers_turn !== isTheirTurn(whole.request))

export const comingSteps = ({ whole }: Tracking): Step[] => whole.steps.filter((step) => stepState(step) === 'next')

/** What is being talked over now. */
export const deliberationNow = ({ whole }: Tracking) => whole.deliberations.find((one) => one.ended_at === null)

/** Does it wait for the customer: an answer, or a step that is theirs? */
export const isYourTurn = ({ whole }: Tracking): boolean => isTheirTurn(whole.request)

/** They took back what they asked, and have not told it again: nobody here can read what to answer. */
export function wordsAreGone({ whole: { request, events, messages } }: Tracking): boolean {
  if (request.closed_at !== null || request.words.replaceAll(TAKEN_OUT, '').trim() !== '') return false
  const gone = events.findLast(({ type }) => type === 'request.words_taken_back')
  return (
    gone !== undefined && !messages.some((one) => one.author_kind === 'customer' && one.recorded_at > gone.recorded_at)
  )
}

/** Do we know a mail address of who asked? */
export const hasMail = ({ whole: { request, ways } }: Tracking): boolean =>
  ways.some((one) => one.kind === 'mail' && one.customer_id === request.asker_id)

/** Do we know a number of who asked? */
export const hasPhone = ({ whole: { request, ways } }: Tracking): boolean =>
  ways.some((one) => one.kind === 'phone' && one.customer_id === request.asker_id)

/** How it ended before it was opened again, the latest first, with the no where it was one. */
export const endedBefore = ({ whole }: Tracking): { closure: Closure; no: No | undefined }[] =>
  whole.closures
    .filter((one) => one.reopened_at !== null)
    .map((closure) => ({ closure, no: whole.noes.find((one) => one.closure_id === closure.id) }))
