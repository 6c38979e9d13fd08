-- A real encounter with a customer: theirs or ours, an hour or weeks, planned or told afterwards.
create table visits (
  id bigint generated always as identity primary key,
  customer_id bigint references customers,
  group_id bigint references customer_groups,
  met text not null default '',
  direction text not null check (direction in ('out', 'in', 'remote', 'along')),
  happens_from timestamptz not null,
  happens_until timestamptz not null check (happens_until >= happens_from),
  place text not null default '',
  invitation text not null default '',
  repeats text check (repeats in ('week', 'month', 'quarter', 'half_year', 'year')),
  follows_id bigint references visits,
  planned_by bigint references persons,
  done_at timestamptz,
  cancelled_at timestamptz,
  cancelled_because text,
  made_at timestamptz not null default now()
);

create index visits_customer on visits (customer_id, happens_from desc);

create index visits_group on visits (group_id);

create index visits_follows on visits (follows_id);

create index visits_planned_by on visits (planned_by);

create index visits_when on visits (happens_from desc, id desc);

create table visit_people (
  visit_id bigint not null references visits,
  person_id bigint not null references persons,
  primary key (visit_id, person_id)
);

create index visit_people_person on visit_people (person_id);

-- What came of it. Either side may write; the customer reads it all, unless withheld with a reason and for a time.
create table visit_notes (
  id bigint generated always as identity primary key,
  visit_id bigint not null references visits,
  by_kind text not null check (by_kind in ('person', 'customer')),
  person_id bigint references persons,
  seen text not null default '',
  we_learned text not null default '',
  they_learned text not null default '',
  said_at timestamptz not null default now()
);

create index visit_notes_visit on visit_notes (visit_id, id);

create index visit_notes_person on visit_notes (person_id);

-- What was said, done or is the case, as it was heard. Names live here and in customers, nowhere above.
-- Unchangeable after a day; redacted when the customer takes back what was said.
create table observations (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('verbatim', 'behaviour', 'fact')),
  words text not null,
  language text not null default 'nl',
  customer_id bigint references customers,
  group_id bigint references customer_groups,
  moment text check (moment in ('finding', 'asking', 'waiting', 'doing', 'receiving', 'after')),
  source text not null check (source in ('visit', 'expectation', 'need', 'verdict', 'thanks', 'wall', 'message', 'story')),
  source_id bigint,
  visit_id bigint references visits,
  request_id bigint references requests,
  service_id bigint references services,
  department_id bigint references departments,
  closed_service boolean not null default false,
  person_id bigint references persons,
  heard_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  redacted_at timestamptz,
  withheld_because text,
  withheld_until date,
  search tsvector not null default ''
);

create unique index observations_source on observations (source, source_id) where source_id is not null;

create index observations_customer on observations (customer_id, heard_at desc);

create index observations_group on observations (group_id, heard_at desc);

create index observations_visit on observations (visit_id);

create index observations_request on observations (request_id);

create index observations_service on observations (service_id, heard_at desc);

create index observations_department on observations (department_id, heard_at desc);

create index observations_person on observations (person_id);

create index observations_heard on observations (heard_at desc, id desc);

create index observations_search on observations using gin (search);

-- What it means. Holds no personal data: those stand with the observations it rests on.
create table insights (
  id bigint generated always as identity primary key,
  statement text not null check (statement <> ''),
  type text not null check (type in ('experience', 'behaviour', 'drive', 'wish', 'need', 'desire')),
  pane text not null check (pane in ('wants', 'problems', 'solutions')),
  group_id bigint references customer_groups,
  moment text check (moment in ('finding', 'asking', 'waiting', 'doing', 'receiving', 'after')),
  disagrees text not null default '',
  made_by bigint references persons,
  made_at timestamptz not null default now(),
  published_at timestamptz,
  fresh_until date not null,
  retired_at timestamptz,
  search tsvector not null default ''
);

create index insights_group on insights (group_id, pane);

create index insights_made_by on insights (made_by);

create index insights_published on insights (published_at desc, id desc) where retired_at is null;

create index insights_search on insights using gin (search);

create table insight_evidence (
  insight_id bigint not null references insights,
  observation_id bigint not null references observations,
  side text not null check (side in ('for', 'against')),
  added_at timestamptz not null default now(),
  primary key (insight_id, observation_id)
);

create index insight_evidence_observation on insight_evidence (observation_id);

-- What somebody would like to know from customers. Others take it along on a visit.
create table research_questions (
  id bigint generated always as identity primary key,
  question text not null check (question <> ''),
  group_id bigint references customer_groups,
  asked_by bigint references persons,
  origin_kind text,
  origin_id bigint,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answer text not null default ''
);

create index research_questions_open on research_questions (asked_at desc) where answered_at is null;

create index research_questions_group on research_questions (group_id);

create index research_questions_asked_by on research_questions (asked_by);

create index research_questions_origin on research_questions (origin_kind, origin_id);

create table questions_taken (
  question_id bigint not null references research_questions,
  person_id bigint not null references persons,
  visit_id bigint references visits,
  taken_at timestamptz not null default now(),
  primary key (question_id, person_id)
);

create index questions_taken_person on questions_taken (person_id);

create index questions_taken_visit on questions_taken (visit_id);

-- The customer drawn in words, by one person or by a team, in five minutes. Kept as it was; a next one stands beside it.
create table sketches (
  id bigint generated always as identity primary key,
  person_id bigint references persons,
  department_id bigint references departments,
  group_id bigint references customer_groups,
  drawing_id bigint references files,
  made_at timestamptz not null default now()
);

create index sketches_person on sketches (person_id, id desc);

create index sketches_department on sketches (department_id, id desc);

create index sketches_group on sketches (group_id);

create index sketches_drawing on sketches (drawing_id);

create table sketch_lines (
  sketch_id bigint not null references sketches,
  prompt smallint not null check (prompt between 1 and 7),
  words text not null check (words <> ''),
  insight_id bigint references insights,
  standing text not null default 'unknown' check (standing in ('backed', 'contradicted', 'unknown')),
  primary key (sketch_id, prompt)
);

create index sketch_lines_insight on sketch_lines (insight_id);

-- What this organisation says it stands for, in the words customers were told, and who keeps watch over it.
create table standing_promises (
  id bigint generated always as identity primary key,
  wording text not null check (wording <> ''),
  told_where text not null default '',
  evidence text not null default '',
  owner_id bigint references persons,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create index standing_promises_owner on standing_promises (owner_id);

-- Come and walk along with me: offered by a colleague or a customer, booked without anybody's leave.
create table walk_alongs (
  id bigint generated always as identity primary key,
  person_id bigint references persons,
  customer_id bigint references customers,
  what text not null check (what <> ''),
  place text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  places integer not null default 1 check (places > 0),
  withdrawn_at timestamptz
);

create index walk_alongs_person on walk_alongs (person_id);

create index walk_alongs_customer on walk_alongs (customer_id);

create index walk_alongs_when on walk_alongs (starts_at) where withdrawn_at is null;

create table walk_along_bookings (
  walk_along_id bigint not null references walk_alongs,
  person_id bigint not null references persons,
  booked_at timestamptz not null default now(),
  primary key (walk_along_id, person_id)
);

create index walk_along_bookings_person on walk_along_bookings (person_id);

-- A newcomer and who keeps them company. Only those two see how far they are.
create table immersions (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  buddy_id bigint references persons check (buddy_id <> person_id),
  began_at timestamptz not null default now(),
  ended_at timestamptz
);

create unique index immersions_person on immersions (person_id) where ended_at is null;

create index immersions_buddy on immersions (buddy_id);

create table faces_met (
  immersion_id bigint not null references immersions,
  customer_id bigint not null references customers,
  met_at timestamptz not null default now(),
  primary key (immersion_id, customer_id)
);

create index faces_met_customer on faces_met (customer_id);

-- How often a team wants to speak with a customer. Shown to that team only.
create table contact_rhythms (
  department_id bigint primary key references departments,
  every_days integer not null check (every_days between 1 and 366)
);
