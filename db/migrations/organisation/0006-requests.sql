-- One question, order, complaint, idea or report, in the customer's own words. It has one owner at every moment.
create table requests (
  id bigint generated always as identity primary key,
  code text not null unique,
  customer_id bigint not null references customers,
  asker_id bigint not null references customers,
  words text not null,
  title text not null,
  language text not null default 'nl',
  channel text not null check (channel in ('web', 'mail', 'phone', 'counter', 'letter', 'chat', 'social', 'api')),
  service_version_id bigint references service_versions,
  department_id bigint references departments,
  owner_id bigint not null references persons,
  owner_since timestamptz not null default now(),
  closed_service boolean not null default false,
  happened_on timestamptz not null default now(),
  opened_at timestamptz not null default now(),
  opened_by bigint references persons,
  turn text not null default 'ours' check (turn in ('ours', 'customers', 'nobodys')),
  turn_since timestamptz not null default now(),
  link_number integer not null default 1,
  updates text not null default 'milestones' check (updates in ('silent', 'milestones', 'everything')),
  next_due timestamptz,
  changed_at timestamptz not null default now(),
  closed_at timestamptz,
  merged_into_id bigint references requests,
  revision integer not null default 1,
  search tsvector not null default ''
);

create index requests_customer on requests (customer_id, id desc);

create index requests_asker on requests (asker_id);

create index requests_service on requests (service_version_id, id desc);

create index requests_department on requests (department_id, id desc);

create index requests_owner_open on requests (owner_id, changed_at desc, id desc) where closed_at is null;

create index requests_owner on requests (owner_id, id desc);

create index requests_open on requests (changed_at desc, id desc) where closed_at is null;

create index requests_changed on requests (changed_at desc, id desc);

create index requests_due on requests (next_due, id) where closed_at is null and next_due is not null;

create index requests_opened_by on requests (opened_by);

create index requests_merged on requests (merged_into_id);

create index requests_search on requests using gin (search);

-- What a good result is, in the customer's words; the newest row counts.
create table expectations (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  words text not null check (words <> ''),
  wanted_by date,
  said_at timestamptz not null default now()
);

create index expectations_request on expectations (request_id, id desc);

-- Why the request went to this person, and what a colleague made of it.
create table routings (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  person_id bigint not null references persons,
  specialist_id bigint references persons,
  reasons jsonb not null,
  decided_at timestamptz not null default now()
);

create index routings_request on routings (request_id, id desc);

create index routings_person on routings (person_id);

create index routings_specialist on routings (specialist_id);

-- A correction of a routing, remembered for questions with the same words.
create table routing_corrections (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  from_id bigint not null references persons,
  to_id bigint not null references persons,
  words tsvector not null,
  corrected_at timestamptz not null default now()
);

create index routing_corrections_request on routing_corrections (request_id);

create index routing_corrections_from on routing_corrections (from_id);

create index routing_corrections_to on routing_corrections (to_id);

create index routing_corrections_words on routing_corrections using gin (words);

-- Colleagues talk something over. The customer reads what about and until when; the content stays inside, with a reason.
create table deliberations (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  person_id bigint not null references persons,
  topic text not null check (topic <> ''),
  until_day date not null,
  withheld_because text not null default '',
  started_at timestamptz not null default now(),
  ended_at timestamptz
);

create index deliberations_request on deliberations (request_id);

create index deliberations_person on deliberations (person_id);

create table messages (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  author_kind text not null check (author_kind in ('person', 'customer')),
  person_id bigint references persons,
  customer_id bigint references customers,
  deliberation_id bigint references deliberations,
  channel text not null default 'web',
  body text not null,
  happened_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  check ((author_kind = 'person') = (person_id is not null))
);

create index messages_request on messages (request_id, id);

create index messages_person on messages (person_id);

create index messages_customer on messages (customer_id);

create index messages_deliberation on messages (deliberation_id);

create table request_files (
  file_id bigint primary key references files,
  request_id bigint not null references requests,
  message_id bigint references messages,
  audience text not null default 'customer' check (audience in ('customer', 'staff')),
  added_by text not null check (added_by in ('person', 'customer')),
  withdrawn_at timestamptz,
  withdrawn_because text
);

create index request_files_request on request_files (request_id);

create index request_files_message on request_files (message_id);

create table steps (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  position integer not null,
  name text not null check (name <> ''),
  because text not null default '',
  department_id bigint references departments,
  role text not null default '',
  doer_id bigint references persons,
  duration_amount integer,
  duration_unit text,
  customers_turn boolean not null default false,
  free boolean not null default false,
  planned_on date,
  started_at timestamptz,
  finished_at timestamptz,
  finished_by bigint references persons,
  result text not null default '',
  skipped_because text,
  unique (request_id, position)
);

create index steps_department on steps (department_id);

create index steps_doer on steps (doer_id) where finished_at is null;

create index steps_finished_by on steps (finished_by);

-- What we said we would do by when. The clock is the ledger in promise_entries; nothing here is edited away.
create table promises (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  step_id bigint references steps,
  kind text not null default 'free' check (kind in ('answer', 'term', 'free')),
  text text not null default '',
  made_by bigint references persons,
  made_at timestamptz not null default now(),
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'kept', 'broken', 'released')),
  counted jsonb not null default '{}',
  revision integer not null default 1
);

create index promises_request on promises (request_id, id);

create index promises_step on promises (step_id);

create index promises_made_by on promises (made_by);

create index promises_open on promises (due_at, id) where state = 'open';

create table promise_entries (
  id bigint generated always as identity primary key,
  promise_id bigint not null references promises,
  kind text not null check (kind in ('made', 'extended', 'renegotiated', 'agreed', 'declined', 'kept', 'broken', 'released', 'on_track')),
  due_at timestamptz,
  reason text not null default '',
  by_kind text not null check (by_kind in ('person', 'customer', 'system')),
  by_id bigint,
  at timestamptz not null default now()
);

create index promise_entries_promise on promise_entries (promise_id, id);

create table consultations (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  asked_by bigint not null references persons,
  asked_id bigint not null references persons,
  question text not null check (question <> ''),
  asked_at timestamptz not null default now(),
  answer text,
  answered_at timestamptz
);

create index consultations_request on consultations (request_id);

create index consultations_asked_by on consultations (asked_by);

create index consultations_asked on consultations (asked_id) where answered_at is null;

create table handovers (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  from_id bigint not null references persons,
  to_id bigint not null references persons,
  reason text not null check (reason <> ''),
  handed_over_at timestamptz not null default now(),
  read_at timestamptz
);

create index handovers_request on handovers (request_id);

create index handovers_from on handovers (from_id);

create index handovers_to on handovers (to_id) where read_at is null;

create table closures (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  closed_by bigint not null references persons,
  outcome text not null check (outcome in ('done', 'partly', 'no', 'withdrawn', 'disagree')),
  account text not null check (account <> ''),
  next_step text not null check (next_step <> ''),
  cost text not null default '',
  closed_at timestamptz not null default now(),
  reopened_at timestamptz
);

create index closures_request on closures (request_id, id desc);

create index closures_closed_by on closures (closed_by);

-- A (partly) negative answer: why, what is possible, who can look again, and the last day to object.
create table noes (
  closure_id bigint primary key references closures,
  request_id bigint not null references requests,
  why text not null check (why <> ''),
  possible text not null check (possible <> ''),
  look_again_id bigint references persons,
  objection_how text not null default '',
  objection_until date,
  objection_counted jsonb not null default '{}',
  ways_on text not null default ''
);

create index noes_request on noes (request_id);

create index noes_look_again on noes (look_again_id);

-- What the customer really needed, in the customer's own words; asked with every no.
create table needs (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  closure_id bigint references closures,
  words text not null check (words <> ''),
  said_at timestamptz not null default now()
);

create index needs_request on needs (request_id);

create index needs_closure on needs (closure_id);

-- Said by the customer only.
create table verdicts (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  closure_id bigint not null unique references closures,
  helped text not null check (helped in ('yes', 'partly', 'no')),
  expectation text check (expectation in ('met', 'exceeded', 'missed')),
  words text not null default '',
  given_at timestamptz not null default now()
);

create index verdicts_request on verdicts (request_id);

create table thanks (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  words text not null check (words <> ''),
  said_at timestamptz not null default now()
);

create index thanks_request on thanks (request_id);

-- Who did something for the thanked request, and so receives the thanks. Private to each.
create table thanks_received (
  thanks_id bigint not null references thanks,
  person_id bigint not null references persons,
  seen_at timestamptz,
  primary key (thanks_id, person_id)
);

create index thanks_received_person on thanks_received (person_id, thanks_id desc);

create table reopenings (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  closure_id bigint not null references closures,
  reason text not null default '',
  by_kind text not null check (by_kind in ('person', 'customer')),
  owner_id bigint not null references persons,
  because text not null check (because in ('not_helped', 'look_again', 'comes_back')),
  reopened_at timestamptz not null default now()
);

create index reopenings_request on reopenings (request_id);

create index reopenings_closure on reopenings (closure_id);

create index reopenings_owner on reopenings (owner_id);

-- "I am stuck": one sentence, kept with the moment it was said.
create table walls (
  id bigint generated always as identity primary key,
  request_id bigint references requests,
  step_id bigint references steps,
  by_kind text not null check (by_kind in ('person', 'customer', 'visitor')),
  sentence text not null check (sentence <> ''),
  page text not null default '',
  said_at timestamptz not null default now()
);

create index walls_request on walls (request_id);

create index walls_step on walls (step_id);

-- Somebody else who may follow along: each has an own link, revocable.
create table followers (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  name text not null,
  mail text not null,
  may_write boolean not null default false,
  added_at timestamptz not null default now(),
  revoked_at timestamptz
);

create index followers_request on followers (request_id);
