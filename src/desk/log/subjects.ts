import { findCustomerFor } from '../../customers/locking.ts'
import { findMeetingFor } from '../../meetings/items/meeting.ts'
import { findSeriesFor } from '../../meetings/items/series.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { GivenId } from '../../platform/database/ids.ts'
import type { Noun } from '../../platform/web/deeds.ts'
import { findRequestFor } from '../../requests/request.ts'

/** What a log can be of. */
export interface LogSubject {
  noun: Noun
  /** Its page at the desk, or the page on which it stands. */
  page: (id: number) => string
  /** Who may know who did it: whoever may open the thing itself. Where nobody's name belongs in a log, it is left out. */
  opens?: (db: Db, actor: Actor, id: GivenId) => Promise<boolean>
}

const opensTo =
  <Found>(find: (db: Db, actor: Actor, id: GivenId) => Promise<Found | undefined>) =>
  async (db: Db, actor: Actor, id: GivenId) =>
    (await find(db, actor, id)) !== undefined

const everybody = async () => true // any administrator opens it, on a page that says as much

/**
 * Everything that something can happen to. Words that were heard, drawings, good intentions and walls are nobody's: who
 * made them is in no log that a person reads.
 */
export const SUBJECTS = {
  request: { noun: 'request', page: (id) => `/desk/requests/${id}`, opens: opensTo(findRequestFor) },
  customer: { noun: 'customer', page: (id) => `/desk/customers/${id}`, opens: opensTo(findCustomerFor) },
  group: { noun: 'group', page: () => '/desk/customers', opens: everybody },
  service: { noun: 'service', page: (id) => `/desk/services/${id}`, opens: everybody },
  answer: { noun: 'answer', page: (id) => `/desk/answers/${id}`, opens: everybody },
  canned_text: { noun: 'canned text', page: (id) => `/desk/texts/${id}`, opens: everybody },
  problem: { noun: 'problem', page: (id) => `/desk/improvements/${id}`, opens: everybody },
  meeting: { noun: 'meeting', page: (id) => `/desk/meetings/${id}`, opens: opensTo(findMeetingFor) },
  series: { noun: 'series', page: (id) => `/desk/series/${id}`, opens: opensTo(findSeriesFor) },
  person: { noun: 'person', page: (id) => `/desk/people/${id}`, opens: everybody },
  department: { noun: 'department', page: (id) => `/desk/departments/${id}`, opens: everybody },
  screen: { noun: 'screen', page: () => '/desk/screens', opens: everybody },
  settings: { noun: 'organisation', page: () => '/desk/settings', opens: everybody },
  visit: { noun: 'visit', page: (id) => `/desk/visits/${id}` },
  observation: { noun: 'observation', page: () => '/desk/said' },
  insight: { noun: 'insight', page: (id) => `/desk/insights/${id}` },
  sketch: { noun: 'sketch', page: (id) => `/desk/sketches/${id}` },
  research: { noun: 'question we have', page: () => '/desk/questions' },
  standing: { noun: 'standing promise', page: (id) => `/desk/standing/${id}` },
  walk_along: { noun: 'walk-along', page: () => '/desk/along' },
  immersion: { noun: 'newcomer', page: () => '/desk/newcomers' },
  pledge: { noun: 'pledge', page: () => '/desk/pledges' },
  campaign: { noun: 'campaign', page: () => '/desk/pledges' },
  wall: { noun: 'wall', page: () => '/desk/stuck' },
  signal_wall: { noun: 'wall', page: () => '/desk/improvements/learning' },
  signal_request: { noun: 'request', page: () => '/desk/improvements/learning' },
} satisfies Record<string, LogSubject>

export type SubjectName = keyof typeof SUBJECTS
