// Written by `npm run tables` from the migrated database; a test refuses drift.

import type { GivenId, Id } from './ids.ts'

export interface Absences {
  id: Id<'absences'>
  person_id: Id<'persons'>
  stand_in_id: Id<'persons'>
  away_from: Date
  away_until: Date
  created_at: Date
  ended_at: Date | null
  agreed_at: Date | null
}

export interface AgendaItems {
  id: Id<'agenda_items'>
  series_id: Id<'meeting_series'>
  meeting_id: Id<'meetings'> | null
  position: number
  title: string
  notes: string
  subject: 'customer' | 'figures' | 'analysis' | 'process' | 'means' | 'cooperation' | 'other'
  procedural: boolean
  brought_by: Id<'persons'> | null
  origin_kind: 'request' | 'insight' | 'problem' | 'decision' | 'observation' | 'research' | null
  origin_id: GivenId | null
  question: number | null
  observation_id: Id<'observations'> | null
  insight_id: Id<'insights'> | null
  carried: number
  closed_as: 'discussed' | 'unknown' | 'nobody' | 'dropped' | null
  nobody_because: string
  closed_by: Id<'persons'> | null
  closed_at: Date | null
  made_at: Date
  search: string
  left_to: Id<'persons'> | null
  decide_by: Date | null
  parked_by_end_of: Id<'meetings'> | null
  voiceless: boolean
  voice_part: number | null
}

export interface Answers {
  id: Id<'answers'>
  slug: string
  language: string
  question: string
  body: string
  service_id: Id<'services'> | null
  author_id: Id<'persons'> | null
  source: string
  created_at: Date
  updated_at: Date
  published_at: Date | null
  revision: number
  search: string | null
  question_search: string | null
}

export interface Badges {
  id: Id<'badges'>
  person_id: Id<'persons'>
  pin_hash: string
  wrong: number
  locked_until: Date | null
  made_at: Date
  ended_at: Date | null
}

export interface Campaigns {
  id: Id<'campaigns'>
  name: string
  question: string
  opened_by: Id<'persons'> | null
  opens_on: string
  closes_on: string
}

export interface CannedTexts {
  id: Id<'canned_texts'>
  shortcut: string
  title: string
  body: string
  revision: number
}

export interface Challenges {
  id: Id<'challenges'>
  item_id: Id<'agenda_items'>
  person_id: Id<'persons'>
  why: string
  new_item_id: Id<'agenda_items'> | null
  made_at: Date
}

export interface Closures {
  id: Id<'closures'>
  request_id: Id<'requests'>
  closed_by: Id<'persons'>
  outcome: 'done' | 'partly' | 'no' | 'withdrawn' | 'disagree'
  account: string
  next_step: string
  cost: string
  closed_at: Date
  reopened_at: Date | null
  no_answer: boolean
  sent_on: boolean
}

export interface ComplaintsAbout {
  request_id: Id<'requests'>
  person_id: Id<'persons'>
}

export interface Consents {
  id: Id<'consents'>
  customer_id: Id<'customers'>
  kind: 'face' | 'quote' | 'public'
  noted_by: Id<'persons'> | null
  given_at: Date
  withdrawn_at: Date | null
  subject_kind: string | null
  subject_id: GivenId | null
}

export interface Consultations {
  id: Id<'consultations'>
  request_id: Id<'requests'>
  asked_by: Id<'persons'>
  asked_id: Id<'persons'>
  question: string
  asked_at: Date
  answer: string | null
  answered_at: Date | null
}

export interface ContactRhythms {
  department_id: Id<'departments'>
  every_days: number
}

export interface ContactWays {
  id: Id<'contact_ways'>
  customer_id: Id<'customers'>
  kind: 'mail' | 'phone' | 'post'
  value: string
  normalised: string
  preferred: boolean
  confirmed_at: Date | null
  undeliverable_at: Date | null
  created_at: Date
}

export interface Cursors {
  reader: string
  transaction_id: string
  event_id: GivenId
}

export interface CustomerFollows {
  person_id: Id<'persons'>
  customer_id: Id<'customers'>
  since: Date
}

export interface CustomerGroups {
  id: Id<'customer_groups'>
  name: string
  about: string
  made_at: Date
  ended_at: Date | null
}

export interface CustomerMerges {
  id: Id<'customer_merges'>
  kept_id: Id<'customers'>
  merged_id: Id<'customers'>
  because: string
  merged_by: Id<'persons'> | null
  merged_at: Date
}

export interface Customers {
  id: Id<'customers'>
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  language: string
  own_words: string
  face_id: Id<'files'> | null
  created_at: Date
  merged_into_id: Id<'customers'> | null
  revision: number
  name_folded: string | null
  name_search: string | null
  goals: string
  situation: string
  seen_last: Date
  unasked_most: number
  seen_first: Date | null
}

export interface DecisionAdditions {
  id: Id<'decision_additions'>
  decision_id: Id<'decisions'>
  words: string
  person_id: Id<'persons'> | null
  added_at: Date
}

export interface DecisionReviews {
  id: Id<'decision_reviews'>
  decision_id: Id<'decisions'>
  verdict: 'confirmed' | 'partly' | 'refuted' | 'cannot_tell'
  lesson: string
  person_id: Id<'persons'> | null
  reviewed_at: Date
}

export interface Decisions {
  id: Id<'decisions'>
  item_id: Id<'agenda_items'>
  words: string
  touches: 'direct' | 'indirect' | 'nobody'
  for_whom: string
  will_notice: string
  notice_by: string | null
  nothing_because: string
  sure: number | null
  review_on: string | null
  decided_by: Id<'persons'> | null
  decided_at: Date
  locked_at: Date | null
  changed_by_question: boolean | null
}

export interface Deliberations {
  id: Id<'deliberations'>
  request_id: Id<'requests'>
  person_id: Id<'persons'>
  topic: string
  until_day: string
  withheld_because: string
  started_at: Date
  ended_at: Date | null
}

export interface DemoStories {
  request_id: Id<'requests'>
  place: number
  customer_key: string
  owner_id: Id<'persons'>
  title: string
  teaser: string
  translations: unknown
}

export interface Departments {
  id: Id<'departments'>
  name: string
  about: string
  phone: string
  closed_at: Date | null
  about_search: string | null
}

export interface ErasureRequests {
  id: Id<'erasure_requests'>
  customer_id: Id<'customers'>
  asked_at: Date
  answer: 'done' | 'partly' | 'withdrawn' | 'refused' | null
  answered_at: Date | null
  because: string | null
  refused_by: Id<'persons'> | null
}

export interface Erasures {
  id: Id<'erasures'>
  kind: 'customer' | 'request' | 'words' | 'said'
  subject_id: GivenId
  because: 'asked' | 'time' | 'taken_back' | 'restored'
  erased_at: Date
}

export interface Events {
  id: Id<'events'>
  subject_kind: string
  subject_id: GivenId
  sequence: number
  type: string
  audience: 'customer' | 'staff' | 'admin'
  actor_kind: 'person' | 'customer' | 'visitor' | 'system'
  actor_id: GivenId | null
  data: unknown
  happened_at: Date
  recorded_at: Date
  transaction_id: string
  hash: Buffer
  teams: number[] | null
  staff: string | null
  from_teams: number[] | null
  to_teams: number[] | null
}

export interface Expectations {
  id: Id<'expectations'>
  request_id: Id<'requests'>
  words: string
  wanted_by: string | null
  said_at: Date
}

export interface FacesMet {
  immersion_id: Id<'immersions'>
  customer_id: Id<'customers'>
  met_at: Date
}

export interface FileRemovals {
  key: string
  added_at: Date
}

export interface Files {
  id: Id<'files'>
  name: string
  content_type: string
  size: number
  sha256: Buffer
  key: string
  created_at: Date
}

export interface Filings {
  id: Id<'filings'>
  request_id: Id<'requests'>
  was_version_id: Id<'service_versions'> | null
  version_id: Id<'service_versions'>
  because: string
  words: string
  filed_by: Id<'persons'> | null
  filed_at: Date
}

export interface Followers {
  id: Id<'followers'>
  request_id: Id<'requests'>
  name: string
  mail: string
  may_write: boolean
  added_at: Date
  revoked_at: Date | null
  invited_as: string
}

export interface FormerExpertise {
  id: Id<'former_expertise'>
  person_id: Id<'persons'>
  words: string
  since: Date | null
  until: Date
}

export interface FormerMemberships {
  id: Id<'former_memberships'>
  department_id: Id<'departments'>
  person_id: Id<'persons'>
  leads: boolean
  since: Date | null
  until: Date
}

export interface GroupMembers {
  group_id: Id<'customer_groups'>
  customer_id: Id<'customers'>
}

export interface Handovers {
  id: Id<'handovers'>
  request_id: Id<'requests'>
  from_id: Id<'persons'>
  to_id: Id<'persons'>
  reason: string
  handed_over_at: Date
  read_at: Date | null
}

export interface HeardWords {
  word: string
}

export interface Held {
  id: Id<'held'>
  batch: string
  person_id: Id<'persons'>
  deed: string
  subject_kind: string
  subject_id: GivenId
  ids: unknown
  fields: unknown
  files: unknown
  form: string
  submission: string | null
  held_at: Date
  due_at: Date
  tries: number
  returned_at: Date | null
  refused_key: string | null
  refused_details: unknown
}

export interface Holds {
  id: Id<'holds'>
  request_id: Id<'requests'> | null
  customer_id: Id<'customers'> | null
  because: string
  placed_by: Id<'persons'> | null
  placed_at: Date
  ended_at: Date | null
}

export interface Immersions {
  id: Id<'immersions'>
  person_id: Id<'persons'>
  buddy_id: Id<'persons'> | null
  began_at: Date
  ended_at: Date | null
}

export interface Improvements {
  id: Id<'improvements'>
  problem_id: Id<'problems'>
  kind: 'process' | 'product' | 'service'
  structural: boolean
  plan: string
  due_on: string | null
  done: string
  done_at: Date | null
  learned: string
  next: string
  checked_at: Date | null
  decision_id: Id<'decisions'> | null
  insight_id: Id<'insights'> | null
  made_by: Id<'persons'> | null
  made_at: Date
  costs_whom: string
  check_words: string
}

export interface InsightEvidence {
  insight_id: Id<'insights'>
  observation_id: Id<'observations'>
  side: 'for' | 'against'
  added_at: Date
}

export interface Insights {
  id: Id<'insights'>
  statement: string
  type: 'experience' | 'behaviour' | 'drive' | 'wish' | 'need' | 'desire'
  pane: 'wants' | 'problems' | 'solutions'
  group_id: Id<'customer_groups'> | null
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  disagrees: string
  made_by: Id<'persons'> | null
  made_at: Date
  published_at: Date | null
  fresh_until: string
  retired_at: Date | null
  search: string
}

export interface Invitations {
  id: Id<'invitations'>
  person_id: Id<'persons'>
  invited_by: Id<'persons'> | null
  created_at: Date
  accepted_at: Date | null
}

export interface ItemMeetings {
  item_id: Id<'agenda_items'>
  meeting_id: Id<'meetings'>
  put_at: Date
  off_at: Date | null
}

export interface ItemWaiting {
  item_id: Id<'agenda_items'>
  request_id: Id<'requests'>
  added_at: Date
}

export interface JointDepartments {
  request_id: Id<'requests'>
  department_id: Id<'departments'>
  since: Date
}

export interface JointOwners {
  problem_id: Id<'problems'>
  department_id: Id<'departments'>
  person_id: Id<'persons'> | null
  asks_of_us: string
  joined_at: Date
  asked_by: Id<'persons'> | null
}

export interface LensAnswers {
  id: Id<'lens_answers'>
  item_id: Id<'agenda_items'>
  question: number
  words: string
  for_whom: string
  stance:
    | ''
    | 'direct'
    | 'indirect'
    | 'none'
    | 'sight'
    | 'no_sight'
    | 'better'
    | 'same'
    | 'worse'
    | 'unknown'
    | 'fits'
    | 'strains'
    | 'breaks'
  promise_id: Id<'standing_promises'> | null
  person_id: Id<'persons'> | null
  said_at: Date
  search: string
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  observation_id: Id<'observations'> | null
}

export interface LoopMessages {
  id: Id<'loop_messages'>
  problem_id: Id<'problems'>
  ending_id: Id<'problem_endings'> | null
  raiser_id: Id<'raisers'>
  words: string
  language: string
  drafted_at: Date
  sent_at: Date | null
  sent_by: Id<'persons'> | null
  channel: 'page' | 'mail' | 'phone' | 'post' | null
}

export interface MailServer {
  single: boolean
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  password: string
  from_name: string
  from_address: string
  revision: number
  trouble: string | null
  trouble_since: Date | null
}

export interface Mails {
  id: Id<'mails'>
  cause: string
  to_address: string
  to_name: string
  reply_to: string
  subject: string
  text_body: string
  html_body: string
  automatic: boolean
  subject_kind: string | null
  subject_id: GivenId | null
  message_id: string
  queued_at: Date
  sent_at: Date | null
  failed_at: Date | null
  attempts: number
  last_error: string | null
  calendar: string | null
  next_try_at: Date
  try_until: Date
  useless_after: Date | null
  claimed_until: Date | null
  unclear: number
  kept_at: Date | null
  failure: 'refused' | 'no_such_address' | 'unclear' | 'gave_up' | 'too_late' | 'let_go' | null
  told_at: Date | null
  put_away_at: Date | null
}

export interface MeetingGuests {
  id: Id<'meeting_guests'>
  meeting_id: Id<'meetings'>
  mail: string
  name: string
  person_id: Id<'persons'> | null
}

export interface MeetingSeries {
  id: Id<'meeting_series'>
  name: string
  kind: 'board' | 'management' | 'team' | 'shift' | 'two' | 'project'
  department_id: Id<'departments'> | null
  calendar_uid: string | null
  made_by: Id<'persons'> | null
  made_at: Date
  ended_at: Date | null
  closed: boolean
}

export interface Meetings {
  id: Id<'meetings'>
  series_id: Id<'meeting_series'>
  starts_at: Date
  ends_at: Date
  place: string
  calendar_uid: string | null
  calendar_sequence: number
  calendar_instance: Date | null
  opened_at: Date | null
  ended_at: Date | null
  cancelled_at: Date | null
  reminded_at: Date | null
  at_item_id: Id<'agenda_items'> | null
  link_number: number
  pasted: string
  minutes_sent_at: Date | null
  guests_close: boolean
  announced: boolean
}

export interface Memberships {
  department_id: Id<'departments'>
  person_id: Id<'persons'>
  leads: boolean
  since: Date | null
}

export interface Messages {
  id: Id<'messages'>
  request_id: Id<'requests'>
  author_kind: 'person' | 'customer'
  person_id: Id<'persons'> | null
  customer_id: Id<'customers'> | null
  deliberation_id: Id<'deliberations'> | null
  channel: string
  body: string
  happened_at: Date
  recorded_at: Date
  follower_id: Id<'followers'> | null
}

export interface Needs {
  id: Id<'needs'>
  request_id: Id<'requests'>
  closure_id: Id<'closures'> | null
  words: string
  said_at: Date
}

export interface Noes {
  closure_id: Id<'closures'>
  request_id: Id<'requests'>
  why: string
  possible: string
  look_again_id: Id<'persons'> | null
  objection_how: string
  objection_until: string | null
  objection_counted: unknown
  ways_on: string
  kind: 'law' | 'policy' | 'own_process' | 'capacity' | 'not_ours' | 'price' | null
}

export interface Observations {
  id: Id<'observations'>
  kind: 'verbatim' | 'behaviour' | 'fact'
  words: string
  language: string
  customer_id: Id<'customers'> | null
  group_id: Id<'customer_groups'> | null
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  source: 'visit' | 'expectation' | 'need' | 'verdict' | 'thanks' | 'wall' | 'message' | 'story' | 'answer'
  source_id: GivenId | null
  visit_id: Id<'visits'> | null
  request_id: Id<'requests'> | null
  service_id: Id<'services'> | null
  department_id: Id<'departments'> | null
  closed_service: boolean
  person_id: Id<'persons'> | null
  heard_at: Date
  recorded_at: Date
  redacted_at: Date | null
  withheld_because: string | null
  withheld_until: string | null
  search: string
}

export interface Persons {
  id: Id<'persons'>
  name: string
  first_name: string
  role: string
  mail: string | null
  phone: string
  language: string
  expertise: string
  expertise_search: string | null
  display: 'photo' | 'first_name' | 'role' | 'team'
  photo_id: Id<'files'> | null
  takes_questions: boolean
  administrator: boolean
  created_at: Date
  left_at: Date | null
  revision: number
  hidden_at: Date | null
  role_search: string | null
  awaited_since: Date | null
  expertise_since: Date | null
  employed_since: string | null
}

export interface Pledges {
  id: Id<'pledges'>
  person_id: Id<'persons'>
  kind: 'window' | 'together' | 'free'
  words: string
  for_whom: string
  will_notice: string
  seen_by: string
  due_on: string
  shared: boolean
  campaign_id: Id<'campaigns'> | null
  problem_id: Id<'problems'> | null
  made_at: Date
  asked_at: Date | null
  answer: 'done' | 'partly' | 'dropped' | null
  answer_words: string
  answered_at: Date | null
  obstacle: 'time' | 'money' | 'rule' | 'system' | 'leave' | 'others' | 'customer' | 'other' | null
}

export interface Preferences {
  id: Id<'preferences'>
  customer_id: Id<'customers'>
  words: string
  source: 'customer' | 'visit' | 'request' | 'colleague'
  said_on: string
  holds_until: string | null
  ended_at: Date | null
  search: string | null
}

export interface PrivacyStatement {
  id: number
  words: string
  ground: 'public_task' | 'contract' | 'care' | 'legitimate_interest'
  officer_name: string
  officer_mail: string
  officer_phone: string
  revision: number
  translations: unknown
}

export interface ProblemContributors {
  problem_id: Id<'problems'>
  person_id: Id<'persons'>
  joined_at: Date
}

export interface ProblemEndings {
  id: Id<'problem_endings'>
  problem_id: Id<'problems'>
  ending: 'done' | 'declined' | 'merged'
  words: string
  reason: 'law' | 'money' | 'harm_to_others' | 'not_ours' | 'other' | null
  possible: string
  decided_by: Id<'persons'> | null
  look_again_on: string | null
  ended_at: Date | null
  reopened_at: Date | null
  drafted_at: Date
  dropped_at: Date | null
  into_id: Id<'problems'> | null
  without_asked: string
  translations: unknown
}

export interface ProblemIdeas {
  id: Id<'problem_ideas'>
  problem_id: Id<'problems'>
  words: string
  person_id: Id<'persons'> | null
  said_at: Date
}

export interface ProblemNews {
  id: Id<'problem_news'>
  problem_id: Id<'problems'>
  words: string
  person_id: Id<'persons'> | null
  for_raisers: boolean
  said_at: Date
}

export interface ProblemSources {
  problem_id: Id<'problems'>
  source_kind: 'wall' | 'insight' | 'request' | 'item' | 'observation' | 'decision'
  source_id: GivenId
  added_at: Date
}

export interface Problems {
  id: Id<'problems'>
  kind: 'problem' | 'opportunity' | 'wall' | 'rule' | 'window'
  title: string
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  state: 'raised' | 'underway' | 'done' | 'declined' | 'merged' | 'closed'
  lead_id: Id<'persons'> | null
  raised_by: Id<'persons'> | null
  raised_at: Date
  changed_at: Date
  merged_into_id: Id<'problems'> | null
  closed_service: boolean
  revision: number
  search: string
  invites_at: Date | null
  reminded_at: Date | null
  closed_at: Date | null
  closed_as: 'confirmed' | 'unconfirmed' | null
  touches: 'direct' | 'indirect' | 'nobody'
  nobody_because: string
  in_own_words: boolean
}

export interface PromiseEntries {
  id: Id<'promise_entries'>
  promise_id: Id<'promises'>
  kind:
    | 'made'
    | 'extended'
    | 'renegotiated'
    | 'agreed'
    | 'declined'
    | 'waiting'
    | 'resumed'
    | 'kept'
    | 'broken'
    | 'released'
    | 'on_track'
  due_at: Date | null
  reason: string
  by_kind: 'person' | 'customer' | 'system'
  by_id: GivenId | null
  at: Date
}

export interface Promises {
  id: Id<'promises'>
  request_id: Id<'requests'>
  step_id: Id<'steps'> | null
  kind: 'answer' | 'term' | 'free'
  text: string
  made_by: Id<'persons'> | null
  made_at: Date
  due_at: Date
  state: 'open' | 'kept' | 'broken' | 'released'
  counted: unknown
  revision: number
  overrun_at: Date | null
  taken_from_id: Id<'promises'> | null
}

export interface QuestionsTaken {
  question_id: Id<'research_questions'>
  person_id: Id<'persons'>
  visit_id: Id<'visits'> | null
  taken_at: Date
}

export interface Raisers {
  id: Id<'raisers'>
  problem_id: Id<'problems'>
  customer_id: Id<'customers'>
  request_id: Id<'requests'> | null
  observation_id: Id<'observations'> | null
  words: string
  messenger_id: Id<'persons'> | null
  joined_at: Date
  answer: 'solved' | 'partly' | 'not' | null
  answer_words: string
  answered_at: Date | null
  ease: 'easier' | 'same' | 'harder' | null
}

export interface ReachableHours {
  id: Id<'reachable_hours'>
  person_id: Id<'persons'>
  weekday: number
  opens: string
  closes: string
}

export interface Reopenings {
  id: Id<'reopenings'>
  request_id: Id<'requests'>
  closure_id: Id<'closures'>
  reason: string
  by_kind: 'person' | 'customer'
  owner_id: Id<'persons'>
  because: 'not_helped' | 'look_again' | 'comes_back'
  reopened_at: Date
}

export interface Representations {
  id: Id<'representations'>
  customer_id: Id<'customers'>
  representative_id: Id<'customers'>
  relation: string
  since: Date
  ended_at: Date | null
}

export interface RequestFiles {
  file_id: Id<'files'>
  request_id: Id<'requests'>
  message_id: Id<'messages'> | null
  audience: 'customer' | 'staff'
  added_by: 'person' | 'customer'
  withdrawn_at: Date | null
  withdrawn_because: string | null
}

export interface Requests {
  id: Id<'requests'>
  code: string
  customer_id: Id<'customers'>
  asker_id: Id<'customers'>
  words: string
  title: string
  language: string
  channel: 'web' | 'mail' | 'phone' | 'counter' | 'letter' | 'chat' | 'social' | 'api'
  service_version_id: Id<'service_versions'> | null
  department_id: Id<'departments'> | null
  owner_id: Id<'persons'>
  owner_since: Date
  closed_service: boolean
  happened_on: Date
  opened_at: Date
  opened_by: Id<'persons'> | null
  turn: 'ours' | 'customers' | 'nobodys'
  turn_since: Date
  link_number: number
  updates: 'silent' | 'milestones' | 'everything'
  next_due: Date | null
  changed_at: Date
  closed_at: Date | null
  merged_into_id: Id<'requests'> | null
  revision: number
  search: string
  proven_at: Date | null
  wrote_at: Date | null
  tended_at: Date | null
  to_bring_at: Date | null
}

export interface Rereadings {
  item_id: Id<'agenda_items'>
  read_at: Date
}

export interface ResearchQuestions {
  id: Id<'research_questions'>
  question: string
  group_id: Id<'customer_groups'> | null
  asked_by: Id<'persons'> | null
  origin_kind: string | null
  origin_id: GivenId | null
  asked_at: Date
  answered_at: Date | null
  answer: string
}

export interface Retention {
  kind: string
  days: number
  because: string
  changed_by: Id<'persons'> | null
  changed_at: Date
}

export interface RoutingCorrections {
  id: Id<'routing_corrections'>
  request_id: Id<'requests'>
  from_id: Id<'persons'>
  to_id: Id<'persons'>
  words: string
  corrected_at: Date
}

export interface Routings {
  id: Id<'routings'>
  request_id: Id<'requests'>
  person_id: Id<'persons'>
  specialist_id: Id<'persons'> | null
  reasons: unknown
  decided_at: Date
  sure: number | null
}

export interface SaidAndDone {
  id: Id<'said_and_done'>
  problem_id: Id<'problems'>
  said: string
  did: string
  does_not: boolean
  published_by: Id<'persons'> | null
  published_at: Date
  withdrawn_at: Date | null
}

export interface SeriesPeople {
  series_id: Id<'meeting_series'>
  person_id: Id<'persons'>
}

export interface ServiceSteps {
  id: Id<'service_steps'>
  service_version_id: Id<'service_versions'>
  position: number
  name: string
  because: string
  department_id: Id<'departments'> | null
  role: string
  duration_amount: number | null
  duration_unit: 'working_hours' | 'working_days' | 'days' | null
  customers_turn: boolean
  waits_for: string
  translations: unknown
}

export interface ServiceVersions {
  id: Id<'service_versions'>
  service_id: Id<'services'>
  version: number
  name: string
  description: string
  about: string
  closed: boolean
  open_kitchen: boolean
  openness: string
  kitchen_closed_because: string
  kitchen_closed_until: string | null
  answer_amount: number
  answer_unit: 'working_hours' | 'working_days' | 'days'
  objection_weeks: number | null
  objection_how: string
  what_else: string
  ways_on: string
  created_by: Id<'persons'> | null
  created_at: Date
  translations: unknown
}

export interface Services {
  id: Id<'services'>
  slug: string
  department_id: Id<'departments'>
  created_at: Date
  archived_at: Date | null
}

export interface Sessions {
  token_hash: Buffer
  kind: 'person' | 'customer'
  holder_id: GivenId
  request_id: GivenId | null
  expires_at: Date
}

export interface Settings {
  id: number
  name: string
  address_form: 'u' | 'je'
  customer_word: unknown
  languages: string[]
  time_zone: string
  purpose: string
  phone: string
  visiting_address: string
  postal_address: string
  mail: string
  opening_hours: unknown
  closing_days: string[]
  jargon: string[]
  theme_css: string
  sector: string | null
  ready_at: Date | null
  demo: boolean
  revision: number
  display_default: 'photo' | 'first_name' | 'role' | 'team'
  display_at_most: 'photo' | 'first_name' | 'role' | 'team'
  mark_id: Id<'files'> | null
  hours_checked_at: Date | null
  front_desk_id: Id<'departments'> | null
  danger_words: string[] | null
  despair_words: string[] | null
  emergency_phone: string
}

export interface SharedScreens {
  id: Id<'shared_screens'>
  name: string
  department_id: Id<'departments'> | null
  made_at: Date
  ended_at: Date | null
  wrong_in_row: number
  wrong_today: number
  wrong_from: Date | null
  rests_until: Date | null
  shut_at: Date | null
}

export interface SignalsSeen {
  source_kind: 'wall' | 'request' | 'need'
  source_id: GivenId
  seen_at: Date
}

export interface SketchLines {
  sketch_id: Id<'sketches'>
  prompt: number
  words: string
  insight_id: Id<'insights'> | null
  standing: 'backed' | 'contradicted' | 'unknown'
}

export interface Sketches {
  id: Id<'sketches'>
  person_id: Id<'persons'> | null
  department_id: Id<'departments'> | null
  group_id: Id<'customer_groups'> | null
  drawing_id: Id<'files'> | null
  made_at: Date
}

export interface StandingEvidence {
  standing_id: Id<'standing_promises'>
  observation_id: Id<'observations'>
  side: 'for' | 'against'
  added_at: Date
  mended_at: Date | null
}

export interface StandingPromises {
  id: Id<'standing_promises'>
  wording: string
  told_where: string
  evidence: string
  owner_id: Id<'persons'> | null
  made_at: Date
  ended_at: Date | null
}

export interface Steps {
  id: Id<'steps'>
  request_id: Id<'requests'>
  position: number
  name: string
  because: string
  department_id: Id<'departments'> | null
  role: string
  doer_id: Id<'persons'> | null
  duration_amount: number | null
  duration_unit: string | null
  customers_turn: boolean
  free: boolean
  planned_on: string | null
  started_at: Date | null
  finished_at: Date | null
  finished_by: Id<'persons'> | null
  result: string
  skipped_because: string | null
  waits_for: string
  reopened_because: string | null
}

export interface Submissions {
  key: string
  location: string
  created_at: Date
}

export interface Takings {
  id: Id<'takings'>
  request_id: Id<'requests'>
  from_id: Id<'persons'>
  by_id: Id<'persons'>
  taken_at: Date
  seen_at: Date | null
}

export interface Thanks {
  id: Id<'thanks'>
  request_id: Id<'requests'>
  words: string
  said_at: Date
}

export interface ThanksReceived {
  thanks_id: Id<'thanks'>
  person_id: Id<'persons'>
  seen_at: Date | null
}

export interface Tokens {
  token_hash: Buffer
  code_hash: Buffer | null
  purpose: string
  holder_kind: string
  holder_id: GivenId
  detail: unknown
  attempts: number
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface UnaskedContacts {
  id: Id<'unasked_contacts'>
  customer_id: Id<'customers'>
  kind: 'survey' | 'interview' | 'visit' | 'invitation'
  asked_at: Date
}

export interface Verdicts {
  id: Id<'verdicts'>
  request_id: Id<'requests'>
  closure_id: Id<'closures'>
  helped: 'yes' | 'partly' | 'no'
  expectation: 'met' | 'exceeded' | 'missed' | null
  words: string
  given_at: Date
}

export interface VisitNotes {
  id: Id<'visit_notes'>
  visit_id: Id<'visits'>
  by_kind: 'person' | 'customer'
  person_id: Id<'persons'> | null
  seen: string
  we_learned: string
  they_learned: string
  said_at: Date
}

export interface VisitPeople {
  visit_id: Id<'visits'>
  person_id: Id<'persons'>
}

export interface Visits {
  id: Id<'visits'>
  customer_id: Id<'customers'> | null
  group_id: Id<'customer_groups'> | null
  met: string
  direction: 'out' | 'in' | 'remote' | 'along'
  happens_from: Date
  happens_until: Date
  place: string
  invitation: string
  repeats: 'week' | 'month' | 'quarter' | 'half_year' | 'year' | null
  follows_id: Id<'visits'> | null
  planned_by: Id<'persons'> | null
  done_at: Date | null
  cancelled_at: Date | null
  cancelled_because: string | null
  made_at: Date
  thanked_at: Date | null
  invited_at: Date | null
  asked_for: boolean
  thanks: string
  closed_service: boolean
  department_id: Id<'departments'> | null
}

export interface WalkAlongBookings {
  walk_along_id: Id<'walk_alongs'>
  person_id: Id<'persons'>
  booked_at: Date
}

export interface WalkAlongs {
  id: Id<'walk_alongs'>
  person_id: Id<'persons'> | null
  customer_id: Id<'customers'> | null
  what: string
  place: string
  starts_at: Date
  ends_at: Date
  places: number
  withdrawn_at: Date | null
  department_id: Id<'departments'> | null
}

export interface Walls {
  id: Id<'walls'>
  request_id: Id<'requests'> | null
  step_id: Id<'steps'> | null
  by_kind: 'person' | 'customer' | 'visitor'
  sentence: string
  page: string
  said_at: Date
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
}

export interface Tables {
  absences: Absences
  agenda_items: AgendaItems
  answers: Answers
  badges: Badges
  campaigns: Campaigns
  canned_texts: CannedTexts
  challenges: Challenges
  closures: Closures
  complaints_about: ComplaintsAbout
  consents: Consents
  consultations: Consultations
  contact_rhythms: ContactRhythms
  contact_ways: ContactWays
  cursors: Cursors
  customer_follows: CustomerFollows
  customer_groups: CustomerGroups
  customer_merges: CustomerMerges
  customers: Customers
  decision_additions: DecisionAdditions
  decision_reviews: DecisionReviews
  decisions: Decisions
  deliberations: Deliberations
  demo_stories: DemoStories
  departments: Departments
  erasure_requests: ErasureRequests
  erasures: Erasures
  events: Events
  expectations: Expectations
  faces_met: FacesMet
  file_removals: FileRemovals
  files: Files
  filings: Filings
  followers: Followers
  former_expertise: FormerExpertise
  former_memberships: FormerMemberships
  group_members: GroupMembers
  handovers: Handovers
  heard_words: HeardWords
  held: Held
  holds: Holds
  immersions: Immersions
  improvements: Improvements
  insight_evidence: InsightEvidence
  insights: Insights
  invitations: Invitations
  item_meetings: ItemMeetings
  item_waiting: ItemWaiting
  joint_departments: JointDepartments
  joint_owners: JointOwners
  lens_answers: LensAnswers
  loop_messages: LoopMessages
  mail_server: MailServer
  mails: Mails
  meeting_guests: MeetingGuests
  meeting_series: MeetingSeries
  meetings: Meetings
  memberships: Memberships
  messages: Messages
  needs: Needs
  noes: Noes
  observations: Observations
  persons: Persons
  pledges: Pledges
  preferences: Preferences
  privacy_statement: PrivacyStatement
  problem_contributors: ProblemContributors
  problem_endings: ProblemEndings
  problem_ideas: ProblemIdeas
  problem_news: ProblemNews
  problem_sources: ProblemSources
  problems: Problems
  promise_entries: PromiseEntries
  promises: Promises
  questions_taken: QuestionsTaken
  raisers: Raisers
  reachable_hours: ReachableHours
  reopenings: Reopenings
  representations: Representations
  request_files: RequestFiles
  requests: Requests
  rereadings: Rereadings
  research_questions: ResearchQuestions
  retention: Retention
  routing_corrections: RoutingCorrections
  routings: Routings
  said_and_done: SaidAndDone
  series_people: SeriesPeople
  service_steps: ServiceSteps
  service_versions: ServiceVersions
  services: Services
  sessions: Sessions
  settings: Settings
  shared_screens: SharedScreens
  signals_seen: SignalsSeen
  sketch_lines: SketchLines
  sketches: Sketches
  standing_evidence: StandingEvidence
  standing_promises: StandingPromises
  steps: Steps
  submissions: Submissions
  takings: Takings
  thanks: Thanks
  thanks_received: ThanksReceived
  tokens: Tokens
  unasked_contacts: UnaskedContacts
  verdicts: Verdicts
  visit_notes: VisitNotes
  visit_people: VisitPeople
  visits: Visits
  walk_along_bookings: WalkAlongBookings
  walk_alongs: WalkAlongs
  walls: Walls
}

/** The columns of each table, in their order. */
export const COLUMNS: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  absences: ['id', 'person_id', 'stand_in_id', 'away_from', 'away_until', 'created_at', 'ended_at', 'agreed_at'],
  agenda_items: [
    'id',
    'series_id',
    'meeting_id',
    'position',
    'title',
    'notes',
    'subject',
    'procedural',
    'brought_by',
    'origin_kind',
    'origin_id',
    'question',
    'observation_id',
    'insight_id',
    'carried',
    'closed_as',
    'nobody_because',
    'closed_by',
    'closed_at',
    'made_at',
    'search',
    'left_to',
    'decide_by',
    'parked_by_end_of',
    'voiceless',
    'voice_part',
  ],
  answers: [
    'id',
    'slug',
    'language',
    'question',
    'body',
    'service_id',
    'author_id',
    'source',
    'created_at',
    'updated_at',
    'published_at',
    'revision',
    'search',
    'question_search',
  ],
  badges: ['id', 'person_id', 'pin_hash', 'wrong', 'locked_until', 'made_at', 'ended_at'],
  campaigns: ['id', 'name', 'question', 'opened_by', 'opens_on', 'closes_on'],
  canned_texts: ['id', 'shortcut', 'title', 'body', 'revision'],
  challenges: ['id', 'item_id', 'person_id', 'why', 'new_item_id', 'made_at'],
  closures: [
    'id',
    'request_id',
    'closed_by',
    'outcome',
    'account',
    'next_step',
    'cost',
    'closed_at',
    'reopened_at',
    'no_answer',
    'sent_on',
  ],
  complaints_about: ['request_id', 'person_id'],
  consents: ['id', 'customer_id', 'kind', 'noted_by', 'given_at', 'withdrawn_at', 'subject_kind', 'subject_id'],
  consultations: ['id', 'request_id', 'asked_by', 'asked_id', 'question', 'asked_at', 'answer', 'answered_at'],
  contact_rhythms: ['department_id', 'every_days'],
  contact_ways: [
    'id',
    'customer_id',
    'kind',
    'value',
    'normalised',
    'preferred',
    'confirmed_at',
    'undeliverable_at',
    'created_at',
  ],
  cursors: ['reader', 'transaction_id', 'event_id'],
  customer_follows: ['person_id', 'customer_id', 'since'],
  customer_groups: ['id', 'name', 'about', 'made_at', 'ended_at'],
  customer_merges: ['id', 'kept_id', 'merged_id', 'because', 'merged_by', 'merged_at'],
  customers: [
    'id',
    'kind',
    'name',
    'called',
    'language',
    'own_words',
    'face_id',
    'created_at',
    'merged_into_id',
    'revision',
    'name_folded',
    'name_search',
    'goals',
    'situation',
    'seen_last',
    'unasked_most',
    'seen_first',
  ],
  decision_additions: ['id', 'decision_id', 'words', 'person_id', 'added_at'],
  decision_reviews: ['id', 'decision_id', 'verdict', 'lesson', 'person_id', 'reviewed_at'],
  decisions: [
    'id',
    'item_id',
    'words',
    'touches',
    'for_whom',
    'will_notice',
    'notice_by',
    'nothing_because',
    'sure',
    'review_on',
    'decided_by',
    'decided_at',
    'locked_at',
    'changed_by_question',
  ],
  deliberations: ['id', 'request_id', 'person_id', 'topic', 'until_day', 'withheld_because', 'started_at', 'ended_at'],
  demo_stories: ['request_id', 'place', 'customer_key', 'owner_id', 'title', 'teaser', 'translations'],
  departments: ['id', 'name', 'about', 'phone', 'closed_at', 'about_search'],
  erasure_requests: ['id', 'customer_id', 'asked_at', 'answer', 'answered_at', 'because', 'refused_by'],
  erasures: ['id', 'kind', 'subject_id', 'because', 'erased_at'],
  events: [
    'id',
    'subject_kind',
    'subject_id',
    'sequence',
    'type',
    'audience',
    'actor_kind',
    'actor_id',
    'data',
    'happened_at',
    'recorded_at',
    'transaction_id',
    'hash',
    'teams',
    'staff',
    'from_teams',
    'to_teams',
  ],
  expectations: ['id', 'request_id', 'words', 'wanted_by', 'said_at'],
  faces_met: ['immersion_id', 'customer_id', 'met_at'],
  file_removals: ['key', 'added_at'],
  files: ['id', 'name', 'content_type', 'size', 'sha256', 'key', 'created_at'],
  filings: ['id', 'request_id', 'was_version_id', 'version_id', 'because', 'words', 'filed_by', 'filed_at'],
  followers: ['id', 'request_id', 'name', 'mail', 'may_write', 'added_at', 'revoked_at', 'invited_as'],
  former_expertise: ['id', 'person_id', 'words', 'since', 'until'],
  former_memberships: ['id', 'department_id', 'person_id', 'leads', 'since', 'until'],
  group_members: ['group_id', 'customer_id'],
  handovers: ['id', 'request_id', 'from_id', 'to_id', 'reason', 'handed_over_at', 'read_at'],
  heard_words: ['word'],
  held: [
    'id',
    'batch',
    'person_id',
    'deed',
    'subject_kind',
    'subject_id',
    'ids',
    'fields',
    'files',
    'form',
    'submission',
    'held_at',
    'due_at',
    'tries',
    'returned_at',
    'refused_key',
    'refused_details',
  ],
  holds: ['id', 'request_id', 'customer_id', 'because', 'placed_by', 'placed_at', 'ended_at'],
  immersions: ['id', 'person_id', 'buddy_id', 'began_at', 'ended_at'],
  improvements: [
    'id',
    'problem_id',
    'kind',
    'structural',
    'plan',
    'due_on',
    'done',
    'done_at',
    'learned',
    'next',
    'checked_at',
    'decision_id',
    'insight_id',
    'made_by',
    'made_at',
    'costs_whom',
    'check_words',
  ],
  insight_evidence: ['insight_id', 'observation_id', 'side', 'added_at'],
  insights: [
    'id',
    'statement',
    'type',
    'pane',
    'group_id',
    'moment',
    'disagrees',
    'made_by',
    'made_at',
    'published_at',
    'fresh_until',
    'retired_at',
    'search',
  ],
  invitations: ['id', 'person_id', 'invited_by', 'created_at', 'accepted_at'],
  item_meetings: ['item_id', 'meeting_id', 'put_at', 'off_at'],
  item_waiting: ['item_id', 'request_id', 'added_at'],
  joint_departments: ['request_id', 'department_id', 'since'],
  joint_owners: ['problem_id', 'department_id', 'person_id', 'asks_of_us', 'joined_at', 'asked_by'],
  lens_answers: [
    'id',
    'item_id',
    'question',
    'words',
    'for_whom',
    'stance',
    'promise_id',
    'person_id',
    'said_at',
    'search',
    'moment',
    'observation_id',
  ],
  loop_messages: [
    'id',
    'problem_id',
    'ending_id',
    'raiser_id',
    'words',
    'language',
    'drafted_at',
    'sent_at',
    'sent_by',
    'channel',
  ],
  mail_server: [
    'single',
    'host',
    'port',
    'security',
    'username',
    'password',
    'from_name',
    'from_address',
    'revision',
    'trouble',
    'trouble_since',
  ],
  mails: [
    'id',
    'cause',
    'to_address',
    'to_name',
    'reply_to',
    'subject',
    'text_body',
    'html_body',
    'automatic',
    'subject_kind',
    'subject_id',
    'message_id',
    'queued_at',
    'sent_at',
    'failed_at',
    'attempts',
    'last_error',
    'calendar',
    'next_try_at',
    'try_until',
    'useless_after',
    'claimed_until',
    'unclear',
    'kept_at',
    'failure',
    'told_at',
    'put_away_at',
  ],
  meeting_guests: ['id', 'meeting_id', 'mail', 'name', 'person_id'],
  meeting_series: ['id', 'name', 'kind', 'department_id', 'calendar_uid', 'made_by', 'made_at', 'ended_at', 'closed'],
  meetings: [
    'id',
    'series_id',
    'starts_at',
    'ends_at',
    'place',
    'calendar_uid',
    'calendar_sequence',
    'calendar_instance',
    'opened_at',
    'ended_at',
    'cancelled_at',
    'reminded_at',
    'at_item_id',
    'link_number',
    'pasted',
    'minutes_sent_at',
    'guests_close',
    'announced',
  ],
  memberships: ['department_id', 'person_id', 'leads', 'since'],
  messages: [
    'id',
    'request_id',
    'author_kind',
    'person_id',
    'customer_id',
    'deliberation_id',
    'channel',
    'body',
    'happened_at',
    'recorded_at',
    'follower_id',
  ],
  needs: ['id', 'request_id', 'closure_id', 'words', 'said_at'],
  noes: [
    'closure_id',
    'request_id',
    'why',
    'possible',
    'look_again_id',
    'objection_how',
    'objection_until',
    'objection_counted',
    'ways_on',
    'kind',
  ],
  observations: [
    'id',
    'kind',
    'words',
    'language',
    'customer_id',
    'group_id',
    'moment',
    'source',
    'source_id',
    'visit_id',
    'request_id',
    'service_id',
    'department_id',
    'closed_service',
    'person_id',
    'heard_at',
    'recorded_at',
    'redacted_at',
    'withheld_because',
    'withheld_until',
    'search',
  ],
  persons: [
    'id',
    'name',
    'first_name',
    'role',
    'mail',
    'phone',
    'language',
    'expertise',
    'expertise_search',
    'display',
    'photo_id',
    'takes_questions',
    'administrator',
    'created_at',
    'left_at',
    'revision',
    'hidden_at',
    'role_search',
    'awaited_since',
    'expertise_since',
    'employed_since',
  ],
  pledges: [
    'id',
    'person_id',
    'kind',
    'words',
    'for_whom',
    'will_notice',
    'seen_by',
    'due_on',
    'shared',
    'campaign_id',
    'problem_id',
    'made_at',
    'asked_at',
    'answer',
    'answer_words',
    'answered_at',
    'obstacle',
  ],
  preferences: ['id', 'customer_id', 'words', 'source', 'said_on', 'holds_until', 'ended_at', 'search'],
  privacy_statement: [
    'id',
    'words',
    'ground',
    'officer_name',
    'officer_mail',
    'officer_phone',
    'revision',
    'translations',
  ],
  problem_contributors: ['problem_id', 'person_id', 'joined_at'],
  problem_endings: [
    'id',
    'problem_id',
    'ending',
    'words',
    'reason',
    'possible',
    'decided_by',
    'look_again_on',
    'ended_at',
    'reopened_at',
    'drafted_at',
    'dropped_at',
    'into_id',
    'without_asked',
    'translations',
  ],
  problem_ideas: ['id', 'problem_id', 'words', 'person_id', 'said_at'],
  problem_news: ['id', 'problem_id', 'words', 'person_id', 'for_raisers', 'said_at'],
  problem_sources: ['problem_id', 'source_kind', 'source_id', 'added_at'],
  problems: [
    'id',
    'kind',
    'title',
    'moment',
    'state',
    'lead_id',
    'raised_by',
    'raised_at',
    'changed_at',
    'merged_into_id',
    'closed_service',
    'revision',
    'search',
    'invites_at',
    'reminded_at',
    'closed_at',
    'closed_as',
    'touches',
    'nobody_because',
    'in_own_words',
  ],
  promise_entries: ['id', 'promise_id', 'kind', 'due_at', 'reason', 'by_kind', 'by_id', 'at'],
  promises: [
    'id',
    'request_id',
    'step_id',
    'kind',
    'text',
    'made_by',
    'made_at',
    'due_at',
    'state',
    'counted',
    'revision',
    'overrun_at',
    'taken_from_id',
  ],
  questions_taken: ['question_id', 'person_id', 'visit_id', 'taken_at'],
  raisers: [
    'id',
    'problem_id',
    'customer_id',
    'request_id',
    'observation_id',
    'words',
    'messenger_id',
    'joined_at',
    'answer',
    'answer_words',
    'answered_at',
    'ease',
  ],
  reachable_hours: ['id', 'person_id', 'weekday', 'opens', 'closes'],
  reopenings: ['id', 'request_id', 'closure_id', 'reason', 'by_kind', 'owner_id', 'because', 'reopened_at'],
  representations: ['id', 'customer_id', 'representative_id', 'relation', 'since', 'ended_at'],
  request_files: ['file_id', 'request_id', 'message_id', 'audience', 'added_by', 'withdrawn_at', 'withdrawn_because'],
  requests: [
    'id',
    'code',
    'customer_id',
    'asker_id',
    'words',
    'title',
    'language',
    'channel',
    'service_version_id',
    'department_id',
    'owner_id',
    'owner_since',
    'closed_service',
    'happened_on',
    'opened_at',
    'opened_by',
    'turn',
    'turn_since',
    'link_number',
    'updates',
    'next_due',
    'changed_at',
    'closed_at',
    'merged_into_id',
    'revision',
    'search',
    'proven_at',
    'wrote_at',
    'tended_at',
    'to_bring_at',
  ],
  rereadings: ['item_id', 'read_at'],
  research_questions: [
    'id',
    'question',
    'group_id',
    'asked_by',
    'origin_kind',
    'origin_id',
    'asked_at',
    'answered_at',
    'answer',
  ],
  retention: ['kind', 'days', 'because', 'changed_by', 'changed_at'],
  routing_corrections: ['id', 'request_id', 'from_id', 'to_id', 'words', 'corrected_at'],
  routings: ['id', 'request_id', 'person_id', 'specialist_id', 'reasons', 'decided_at', 'sure'],
  said_and_done: ['id', 'problem_id', 'said', 'did', 'does_not', 'published_by', 'published_at', 'withdrawn_at'],
  series_people: ['series_id', 'person_id'],
  service_steps: [
    'id',
    'service_version_id',
    'position',
    'name',
    'because',
    'department_id',
    'role',
    'duration_amount',
    'duration_unit',
    'customers_turn',
    'waits_for',
    'translations',
  ],
  service_versions: [
    'id',
    'service_id',
    'version',
    'name',
    'description',
    'about',
    'closed',
    'open_kitchen',
    'openness',
    'kitchen_closed_because',
    'kitchen_closed_until',
    'answer_amount',
    'answer_unit',
    'objection_weeks',
    'objection_how',
    'what_else',
    'ways_on',
    'created_by',
    'created_at',
    'translations',
  ],
  services: ['id', 'slug', 'department_id', 'created_at', 'archived_at'],
  sessions: ['token_hash', 'kind', 'holder_id', 'request_id', 'expires_at'],
  settings: [
    'id',
    'name',
    'address_form',
    'customer_word',
    'languages',
    'time_zone',
    'purpose',
    'phone',
    'visiting_address',
    'postal_address',
    'mail',
    'opening_hours',
    'closing_days',
    'jargon',
    'theme_css',
    'sector',
    'ready_at',
    'demo',
    'revision',
    'display_default',
    'display_at_most',
    'mark_id',
    'hours_checked_at',
    'front_desk_id',
    'danger_words',
    'despair_words',
    'emergency_phone',
  ],
  shared_screens: [
    'id',
    'name',
    'department_id',
    'made_at',
    'ended_at',
    'wrong_in_row',
    'wrong_today',
    'wrong_from',
    'rests_until',
    'shut_at',
  ],
  signals_seen: ['source_kind', 'source_id', 'seen_at'],
  sketch_lines: ['sketch_id', 'prompt', 'words', 'insight_id', 'standing'],
  sketches: ['id', 'person_id', 'department_id', 'group_id', 'drawing_id', 'made_at'],
  standing_evidence: ['standing_id', 'observation_id', 'side', 'added_at', 'mended_at'],
  standing_promises: ['id', 'wording', 'told_where', 'evidence', 'owner_id', 'made_at', 'ended_at'],
  steps: [
    'id',
    'request_id',
    'position',
    'name',
    'because',
    'department_id',
    'role',
    'doer_id',
    'duration_amount',
    'duration_unit',
    'customers_turn',
    'free',
    'planned_on',
    'started_at',
    'finished_at',
    'finished_by',
    'result',
    'skipped_because',
    'waits_for',
    'reopened_because',
  ],
  submissions: ['key', 'location', 'created_at'],
  takings: ['id', 'request_id', 'from_id', 'by_id', 'taken_at', 'seen_at'],
  thanks: ['id', 'request_id', 'words', 'said_at'],
  thanks_received: ['thanks_id', 'person_id', 'seen_at'],
  tokens: [
    'token_hash',
    'code_hash',
    'purpose',
    'holder_kind',
    'holder_id',
    'detail',
    'attempts',
    'created_at',
    'expires_at',
    'used_at',
  ],
  unasked_contacts: ['id', 'customer_id', 'kind', 'asked_at'],
  verdicts: ['id', 'request_id', 'closure_id', 'helped', 'expectation', 'words', 'given_at'],
  visit_notes: ['id', 'visit_id', 'by_kind', 'person_id', 'seen', 'we_learned', 'they_learned', 'said_at'],
  visit_people: ['visit_id', 'person_id'],
  visits: [
    'id',
    'customer_id',
    'group_id',
    'met',
    'direction',
    'happens_from',
    'happens_until',
    'place',
    'invitation',
    'repeats',
    'follows_id',
    'planned_by',
    'done_at',
    'cancelled_at',
    'cancelled_because',
    'made_at',
    'thanked_at',
    'invited_at',
    'asked_for',
    'thanks',
    'closed_service',
    'department_id',
  ],
  walk_along_bookings: ['walk_along_id', 'person_id', 'booked_at'],
  walk_alongs: [
    'id',
    'person_id',
    'customer_id',
    'what',
    'place',
    'starts_at',
    'ends_at',
    'places',
    'withdrawn_at',
    'department_id',
  ],
  walls: ['id', 'request_id', 'step_id', 'by_kind', 'sentence', 'page', 'said_at', 'moment'],
}
