// Written by `npm run tables` from the migrated database; a test refuses drift.

export interface Absences {
  id: number
  person_id: number
  stand_in_id: number
  away_from: Date
  away_until: Date
  created_at: Date
  ended_at: Date | null
  agreed_at: Date | null
}

export interface AgendaItems {
  id: number
  series_id: number
  meeting_id: number | null
  position: number
  title: string
  notes: string
  subject: 'customer' | 'figures' | 'analysis' | 'process' | 'means' | 'cooperation' | 'other'
  procedural: boolean
  brought_by: number | null
  origin_kind: 'request' | 'insight' | 'problem' | 'decision' | 'observation' | 'research' | null
  origin_id: number | null
  question: number | null
  observation_id: number | null
  insight_id: number | null
  carried: number
  closed_as: 'discussed' | 'unknown' | 'nobody' | 'dropped' | null
  nobody_because: string
  closed_by: number | null
  closed_at: Date | null
  made_at: Date
  search: string
  left_to: number | null
  decide_by: Date | null
  parked_by_end_of: number | null
  voiceless: boolean
  voice_part: number | null
}

export interface Answers {
  id: number
  slug: string
  language: string
  question: string
  body: string
  service_id: number | null
  author_id: number | null
  source: string
  created_at: Date
  updated_at: Date
  published_at: Date | null
  revision: number
  search: string | null
  question_search: string | null
}

export interface Badges {
  id: number
  person_id: number
  pin_hash: string
  wrong: number
  locked_until: Date | null
  made_at: Date
  ended_at: Date | null
}

export interface Campaigns {
  id: number
  name: string
  question: string
  opened_by: number | null
  opens_on: string
  closes_on: string
}

export interface CannedTexts {
  id: number
  shortcut: string
  title: string
  body: string
  revision: number
}

export interface Challenges {
  id: number
  item_id: number
  person_id: number
  why: string
  new_item_id: number | null
  made_at: Date
}

export interface Closures {
  id: number
  request_id: number
  closed_by: number
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
  request_id: number
  person_id: number
}

export interface Consents {
  id: number
  customer_id: number
  kind: 'face' | 'quote' | 'public'
  noted_by: number | null
  given_at: Date
  withdrawn_at: Date | null
  subject_kind: string | null
  subject_id: number | null
}

export interface Consultations {
  id: number
  request_id: number
  asked_by: number
  asked_id: number
  question: string
  asked_at: Date
  answer: string | null
  answered_at: Date | null
}

export interface ContactRhythms {
  department_id: number
  every_days: number
}

export interface ContactWays {
  id: number
  customer_id: number
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
  event_id: number
}

export interface CustomerFollows {
  person_id: number
  customer_id: number
  since: Date
}

export interface CustomerGroups {
  id: number
  name: string
  about: string
  made_at: Date
  ended_at: Date | null
}

export interface CustomerMerges {
  id: number
  kept_id: number
  merged_id: number
  because: string
  merged_by: number | null
  merged_at: Date
}

export interface Customers {
  id: number
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  language: string
  own_words: string
  face_id: number | null
  created_at: Date
  merged_into_id: number | null
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
  id: number
  decision_id: number
  words: string
  person_id: number | null
  added_at: Date
}

export interface DecisionReviews {
  id: number
  decision_id: number
  verdict: 'confirmed' | 'partly' | 'refuted' | 'cannot_tell'
  lesson: string
  person_id: number | null
  reviewed_at: Date
}

export interface Decisions {
  id: number
  item_id: number
  words: string
  touches: 'direct' | 'indirect' | 'nobody'
  for_whom: string
  will_notice: string
  notice_by: string | null
  nothing_because: string
  sure: number | null
  review_on: string | null
  decided_by: number | null
  decided_at: Date
  locked_at: Date | null
  changed_by_question: boolean | null
}

export interface Deliberations {
  id: number
  request_id: number
  person_id: number
  topic: string
  until_day: string
  withheld_because: string
  started_at: Date
  ended_at: Date | null
}

export interface DemoStories {
  request_id: number
  place: number
  customer_key: string
  owner_id: number
  title: string
  title_en: string
  teaser: string
  teaser_en: string
}

export interface Departments {
  id: number
  name: string
  about: string
  phone: string
  closed_at: Date | null
  about_search: string | null
}

export interface ErasureRequests {
  id: number
  customer_id: number
  asked_at: Date
  answer: 'done' | 'partly' | 'withdrawn' | 'refused' | null
  answered_at: Date | null
  because: string | null
  refused_by: number | null
}

export interface Erasures {
  id: number
  kind: 'customer' | 'request' | 'words' | 'said'
  subject_id: number
  because: 'asked' | 'time' | 'taken_back' | 'restored'
  erased_at: Date
}

export interface Events {
  id: number
  subject_kind: string
  subject_id: number
  sequence: number
  type: string
  audience: 'customer' | 'staff' | 'admin'
  actor_kind: 'person' | 'customer' | 'visitor' | 'system'
  actor_id: number | null
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
  id: number
  request_id: number
  words: string
  wanted_by: string | null
  said_at: Date
}

export interface FacesMet {
  immersion_id: number
  customer_id: number
  met_at: Date
}

export interface FileRemovals {
  key: string
  added_at: Date
}

export interface Files {
  id: number
  name: string
  content_type: string
  size: number
  sha256: Buffer
  key: string
  created_at: Date
}

export interface Filings {
  id: number
  request_id: number
  was_version_id: number | null
  version_id: number
  because: string
  words: string
  filed_by: number | null
  filed_at: Date
}

export interface Followers {
  id: number
  request_id: number
  name: string
  mail: string
  may_write: boolean
  added_at: Date
  revoked_at: Date | null
  invited_as: string
}

export interface FormerExpertise {
  id: number
  person_id: number
  words: string
  since: Date | null
  until: Date
}

export interface FormerMemberships {
  id: number
  department_id: number
  person_id: number
  leads: boolean
  since: Date | null
  until: Date
}

export interface GroupMembers {
  group_id: number
  customer_id: number
}

export interface Handovers {
  id: number
  request_id: number
  from_id: number
  to_id: number
  reason: string
  handed_over_at: Date
  read_at: Date | null
}

export interface Held {
  id: number
  batch: string
  person_id: number
  deed: string
  subject_kind: string
  subject_id: number
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
  id: number
  request_id: number | null
  customer_id: number | null
  because: string
  placed_by: number | null
  placed_at: Date
  ended_at: Date | null
}

export interface Immersions {
  id: number
  person_id: number
  buddy_id: number | null
  began_at: Date
  ended_at: Date | null
}

export interface Improvements {
  id: number
  problem_id: number
  kind: 'process' | 'product' | 'service'
  structural: boolean
  plan: string
  due_on: string | null
  done: string
  done_at: Date | null
  learned: string
  next: string
  checked_at: Date | null
  decision_id: number | null
  insight_id: number | null
  made_by: number | null
  made_at: Date
  costs_whom: string
  check_words: string
}

export interface InsightEvidence {
  insight_id: number
  observation_id: number
  side: 'for' | 'against'
  added_at: Date
}

export interface Insights {
  id: number
  statement: string
  type: 'experience' | 'behaviour' | 'drive' | 'wish' | 'need' | 'desire'
  pane: 'wants' | 'problems' | 'solutions'
  group_id: number | null
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  disagrees: string
  made_by: number | null
  made_at: Date
  published_at: Date | null
  fresh_until: string
  retired_at: Date | null
  search: string
}

export interface Invitations {
  id: number
  person_id: number
  invited_by: number | null
  created_at: Date
  accepted_at: Date | null
}

export interface ItemMeetings {
  item_id: number
  meeting_id: number
  put_at: Date
  off_at: Date | null
}

export interface ItemWaiting {
  item_id: number
  request_id: number
  added_at: Date
}

export interface JointDepartments {
  request_id: number
  department_id: number
  since: Date
}

export interface JointOwners {
  problem_id: number
  department_id: number
  person_id: number | null
  asks_of_us: string
  joined_at: Date
  asked_by: number | null
}

export interface LensAnswers {
  id: number
  item_id: number
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
  promise_id: number | null
  person_id: number | null
  said_at: Date
  search: string
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  observation_id: number | null
}

export interface LoopMessages {
  id: number
  problem_id: number
  ending_id: number | null
  raiser_id: number
  words: string
  language: string
  drafted_at: Date
  sent_at: Date | null
  sent_by: number | null
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
  id: number
  cause: string
  to_address: string
  to_name: string
  reply_to: string
  subject: string
  text_body: string
  html_body: string
  automatic: boolean
  subject_kind: string | null
  subject_id: number | null
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
  id: number
  meeting_id: number
  mail: string
  name: string
  person_id: number | null
}

export interface MeetingSeries {
  id: number
  name: string
  kind: 'board' | 'management' | 'team' | 'shift' | 'two' | 'project'
  department_id: number | null
  calendar_uid: string | null
  made_by: number | null
  made_at: Date
  ended_at: Date | null
  closed: boolean
}

export interface Meetings {
  id: number
  series_id: number
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
  at_item_id: number | null
  link_number: number
  pasted: string
  minutes_sent_at: Date | null
  guests_close: boolean
  announced: boolean
}

export interface Memberships {
  department_id: number
  person_id: number
  leads: boolean
  since: Date | null
}

export interface Messages {
  id: number
  request_id: number
  author_kind: 'person' | 'customer'
  person_id: number | null
  customer_id: number | null
  deliberation_id: number | null
  channel: string
  body: string
  happened_at: Date
  recorded_at: Date
  follower_id: number | null
}

export interface Needs {
  id: number
  request_id: number
  closure_id: number | null
  words: string
  said_at: Date
}

export interface Noes {
  closure_id: number
  request_id: number
  why: string
  possible: string
  look_again_id: number | null
  objection_how: string
  objection_until: string | null
  objection_counted: unknown
  ways_on: string
  kind: 'law' | 'policy' | 'own_process' | 'capacity' | 'not_ours' | 'price' | null
}

export interface Observations {
  id: number
  kind: 'verbatim' | 'behaviour' | 'fact'
  words: string
  language: string
  customer_id: number | null
  group_id: number | null
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  source: 'visit' | 'expectation' | 'need' | 'verdict' | 'thanks' | 'wall' | 'message' | 'story' | 'answer'
  source_id: number | null
  visit_id: number | null
  request_id: number | null
  service_id: number | null
  department_id: number | null
  closed_service: boolean
  person_id: number | null
  heard_at: Date
  recorded_at: Date
  redacted_at: Date | null
  withheld_because: string | null
  withheld_until: string | null
  search: string
}

export interface Persons {
  id: number
  name: string
  first_name: string
  role: string
  mail: string | null
  phone: string
  language: string
  expertise: string
  expertise_search: string | null
  display: 'photo' | 'first_name' | 'role' | 'team'
  photo_id: number | null
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
  id: number
  person_id: number
  kind: 'window' | 'together' | 'free'
  words: string
  for_whom: string
  will_notice: string
  seen_by: string
  due_on: string
  shared: boolean
  campaign_id: number | null
  problem_id: number | null
  made_at: Date
  asked_at: Date | null
  answer: 'done' | 'partly' | 'dropped' | null
  answer_words: string
  answered_at: Date | null
  obstacle: 'time' | 'money' | 'rule' | 'system' | 'leave' | 'others' | 'customer' | 'other' | null
}

export interface Preferences {
  id: number
  customer_id: number
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
  words_en: string
  ground: 'public_task' | 'contract' | 'care' | 'legitimate_interest'
  officer_name: string
  officer_mail: string
  officer_phone: string
  revision: number
}

export interface ProblemContributors {
  problem_id: number
  person_id: number
  joined_at: Date
}

export interface ProblemEndings {
  id: number
  problem_id: number
  ending: 'done' | 'declined' | 'merged'
  words: string
  reason: 'law' | 'money' | 'harm_to_others' | 'not_ours' | 'other' | null
  possible: string
  decided_by: number | null
  look_again_on: string | null
  ended_at: Date | null
  reopened_at: Date | null
  drafted_at: Date
  dropped_at: Date | null
  into_id: number | null
  words_en: string
  possible_en: string
  without_asked: string
}

export interface ProblemIdeas {
  id: number
  problem_id: number
  words: string
  person_id: number | null
  said_at: Date
}

export interface ProblemNews {
  id: number
  problem_id: number
  words: string
  person_id: number | null
  for_raisers: boolean
  said_at: Date
}

export interface ProblemSources {
  problem_id: number
  source_kind: 'wall' | 'insight' | 'request' | 'item' | 'observation' | 'decision'
  source_id: number
  added_at: Date
}

export interface Problems {
  id: number
  kind: 'problem' | 'opportunity' | 'wall' | 'rule' | 'window'
  title: string
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
  state: 'raised' | 'underway' | 'done' | 'declined' | 'merged' | 'closed'
  lead_id: number | null
  raised_by: number | null
  raised_at: Date
  changed_at: Date
  merged_into_id: number | null
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
  id: number
  promise_id: number
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
  by_id: number | null
  at: Date
}

export interface Promises {
  id: number
  request_id: number
  step_id: number | null
  kind: 'answer' | 'term' | 'free'
  text: string
  made_by: number | null
  made_at: Date
  due_at: Date
  state: 'open' | 'kept' | 'broken' | 'released'
  counted: unknown
  revision: number
  overrun_at: Date | null
  taken_from_id: number | null
}

export interface QuestionsTaken {
  question_id: number
  person_id: number
  visit_id: number | null
  taken_at: Date
}

export interface Raisers {
  id: number
  problem_id: number
  customer_id: number
  request_id: number | null
  observation_id: number | null
  words: string
  messenger_id: number | null
  joined_at: Date
  answer: 'solved' | 'partly' | 'not' | null
  answer_words: string
  answered_at: Date | null
  ease: 'easier' | 'same' | 'harder' | null
}

export interface ReachableHours {
  id: number
  person_id: number
  weekday: number
  opens: string
  closes: string
}

export interface Reopenings {
  id: number
  request_id: number
  closure_id: number
  reason: string
  by_kind: 'person' | 'customer'
  owner_id: number
  because: 'not_helped' | 'look_again' | 'comes_back'
  reopened_at: Date
}

export interface Representations {
  id: number
  customer_id: number
  representative_id: number
  relation: string
  since: Date
  ended_at: Date | null
}

export interface RequestFiles {
  file_id: number
  request_id: number
  message_id: number | null
  audience: 'customer' | 'staff'
  added_by: 'person' | 'customer'
  withdrawn_at: Date | null
  withdrawn_because: string | null
}

export interface Requests {
  id: number
  code: string
  customer_id: number
  asker_id: number
  words: string
  title: string
  language: string
  channel: 'web' | 'mail' | 'phone' | 'counter' | 'letter' | 'chat' | 'social' | 'api'
  service_version_id: number | null
  department_id: number | null
  owner_id: number
  owner_since: Date
  closed_service: boolean
  happened_on: Date
  opened_at: Date
  opened_by: number | null
  turn: 'ours' | 'customers' | 'nobodys'
  turn_since: Date
  link_number: number
  updates: 'silent' | 'milestones' | 'everything'
  next_due: Date | null
  changed_at: Date
  closed_at: Date | null
  merged_into_id: number | null
  revision: number
  search: string
  proven_at: Date | null
  wrote_at: Date | null
  tended_at: Date | null
  to_bring_at: Date | null
}

export interface Rereadings {
  item_id: number
  read_at: Date
}

export interface ResearchQuestions {
  id: number
  question: string
  group_id: number | null
  asked_by: number | null
  origin_kind: string | null
  origin_id: number | null
  asked_at: Date
  answered_at: Date | null
  answer: string
}

export interface Retention {
  kind: string
  days: number
  because: string
  changed_by: number | null
  changed_at: Date
}

export interface RoutingCorrections {
  id: number
  request_id: number
  from_id: number
  to_id: number
  words: string
  corrected_at: Date
}

export interface Routings {
  id: number
  request_id: number
  person_id: number
  specialist_id: number | null
  reasons: unknown
  decided_at: Date
  sure: number | null
}

export interface SaidAndDone {
  id: number
  problem_id: number
  said: string
  did: string
  does_not: boolean
  published_by: number | null
  published_at: Date
  withdrawn_at: Date | null
}

export interface SeriesPeople {
  series_id: number
  person_id: number
}

export interface ServiceSteps {
  id: number
  service_version_id: number
  position: number
  name: string
  because: string
  department_id: number | null
  role: string
  duration_amount: number | null
  duration_unit: 'working_hours' | 'working_days' | 'days' | null
  customers_turn: boolean
  waits_for: string
  translations: unknown
}

export interface ServiceVersions {
  id: number
  service_id: number
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
  created_by: number | null
  created_at: Date
  translations: unknown
}

export interface Services {
  id: number
  slug: string
  department_id: number
  created_at: Date
  archived_at: Date | null
}

export interface Sessions {
  token_hash: Buffer
  kind: 'person' | 'customer'
  holder_id: number
  request_id: number | null
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
  mark_id: number | null
  hours_checked_at: Date | null
  front_desk_id: number | null
  danger_words: string[] | null
  despair_words: string[] | null
  emergency_phone: string
}

export interface SharedScreens {
  id: number
  name: string
  department_id: number | null
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
  source_id: number
  seen_at: Date
}

export interface SketchLines {
  sketch_id: number
  prompt: number
  words: string
  insight_id: number | null
  standing: 'backed' | 'contradicted' | 'unknown'
}

export interface Sketches {
  id: number
  person_id: number | null
  department_id: number | null
  group_id: number | null
  drawing_id: number | null
  made_at: Date
}

export interface StandingEvidence {
  standing_id: number
  observation_id: number
  side: 'for' | 'against'
  added_at: Date
  mended_at: Date | null
}

export interface StandingPromises {
  id: number
  wording: string
  told_where: string
  evidence: string
  owner_id: number | null
  made_at: Date
  ended_at: Date | null
}

export interface Steps {
  id: number
  request_id: number
  position: number
  name: string
  because: string
  department_id: number | null
  role: string
  doer_id: number | null
  duration_amount: number | null
  duration_unit: string | null
  customers_turn: boolean
  free: boolean
  planned_on: string | null
  started_at: Date | null
  finished_at: Date | null
  finished_by: number | null
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
  id: number
  request_id: number
  from_id: number
  by_id: number
  taken_at: Date
  seen_at: Date | null
}

export interface Thanks {
  id: number
  request_id: number
  words: string
  said_at: Date
}

export interface ThanksReceived {
  thanks_id: number
  person_id: number
  seen_at: Date | null
}

export interface Tokens {
  token_hash: Buffer
  code_hash: Buffer | null
  purpose: string
  holder_kind: string
  holder_id: number
  detail: unknown
  attempts: number
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface UnaskedContacts {
  id: number
  customer_id: number
  kind: 'survey' | 'interview' | 'visit' | 'invitation'
  asked_at: Date
}

export interface Verdicts {
  id: number
  request_id: number
  closure_id: number
  helped: 'yes' | 'partly' | 'no'
  expectation: 'met' | 'exceeded' | 'missed' | null
  words: string
  given_at: Date
}

export interface VisitNotes {
  id: number
  visit_id: number
  by_kind: 'person' | 'customer'
  person_id: number | null
  seen: string
  we_learned: string
  they_learned: string
  said_at: Date
}

export interface VisitPeople {
  visit_id: number
  person_id: number
}

export interface Visits {
  id: number
  customer_id: number | null
  group_id: number | null
  met: string
  direction: 'out' | 'in' | 'remote' | 'along'
  happens_from: Date
  happens_until: Date
  place: string
  invitation: string
  repeats: 'week' | 'month' | 'quarter' | 'half_year' | 'year' | null
  follows_id: number | null
  planned_by: number | null
  done_at: Date | null
  cancelled_at: Date | null
  cancelled_because: string | null
  made_at: Date
  thanked_at: Date | null
  invited_at: Date | null
  asked_for: boolean
  thanks: string
  closed_service: boolean
  department_id: number | null
}

export interface WalkAlongBookings {
  walk_along_id: number
  person_id: number
  booked_at: Date
}

export interface WalkAlongs {
  id: number
  person_id: number | null
  customer_id: number | null
  what: string
  place: string
  starts_at: Date
  ends_at: Date
  places: number
  withdrawn_at: Date | null
  department_id: number | null
}

export interface Walls {
  id: number
  request_id: number | null
  step_id: number | null
  by_kind: 'person' | 'customer' | 'visitor'
  sentence: string
  page: string
  said_at: Date
  moment: 'finding' | 'asking' | 'waiting' | 'doing' | 'receiving' | 'after' | null
}
