-- People who meet again and again.
create table meeting_series (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  kind text not null default 'team' check (kind in ('board', 'management', 'team', 'shift', 'two', 'project')),
  department_id bigint references departments,
  calendar_uid text unique,
  made_by bigint references persons,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create index meeting_series_department on meeting_series (department_id);

create index meeting_series_made_by on meeting_series (made_by);

create table series_people (
  series_id bigint not null references meeting_series,
  person_id bigint not null references persons,
  primary key (series_id, person_id)
);

create index series_people_person on series_people (person_id);

create table meetings (
  id bigint generated always as identity primary key,
  series_id bigint not null references meeting_series,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  place text not null default '',
  calendar_uid text,
  calendar_sequence integer not null default 0,
  calendar_instance timestamptz,
  opened_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  reminded_at timestamptz
);

create index meetings_series on meetings (series_id, starts_at desc);

create index meetings_when on meetings (starts_at) where cancelled_at is null;

create unique index meetings_calendar on meetings (calendar_uid, calendar_instance) where calendar_uid is not null;

-- Who is invited by their calendar; a colleague where we know the address.
create table meeting_guests (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings,
  mail text not null,
  name text not null default '',
  person_id bigint references persons,
  unique (meeting_id, mail)
);

create index meeting_guests_person on meeting_guests (person_id);

-- What is on the table. Without a meeting it is parked: it waits with its series.
create table agenda_items (
  id bigint generated always as identity primary key,
  series_id bigint not null references meeting_series,
  meeting_id bigint references meetings,
  position integer not null default 0,
  title text not null check (title <> ''),
  notes text not null default '',
  subject text not null default 'other' check (subject in ('customer', 'figures', 'analysis', 'process', 'means', 'cooperation', 'other')),
  procedural boolean not null default false,
  brought_by bigint references persons,
  origin_kind text check (origin_kind in ('request', 'insight', 'problem', 'decision', 'observation', 'research')),
  origin_id bigint,
  question smallint check (question between 1 and 6),
  observation_id bigint references observations,
  insight_id bigint references insights,
  carried integer not null default 0,
  closed_as text check (closed_as in ('discussed', 'unknown', 'nobody', 'dropped')),
  nobody_because text not null default '',
  closed_by bigint references persons,
  closed_at timestamptz,
  made_at timestamptz not null default now(),
  search tsvector not null default '',
  check ((closed_as is null) = (closed_at is null)),
  check (closed_as is distinct from 'nobody' or nobody_because <> '')
);

create index agenda_items_meeting on agenda_items (meeting_id, position, id);

create index agenda_items_series on agenda_items (series_id, id desc);

create index agenda_items_parked on agenda_items (series_id, id) where meeting_id is null and closed_at is null;

create index agenda_items_brought_by on agenda_items (brought_by);

create index agenda_items_origin on agenda_items (origin_kind, origin_id);

create index agenda_items_observation on agenda_items (observation_id);

create index agenda_items_insight on agenda_items (insight_id);

create index agenda_items_closed_by on agenda_items (closed_by);

create index agenda_items_search on agenda_items using gin (search);

-- What was answered to one of the six questions. Never required; each may help the next meeting.
create table lens_answers (
  id bigint generated always as identity primary key,
  item_id bigint not null references agenda_items,
  question smallint not null check (question between 1 and 6),
  words text not null check (words <> ''),
  for_whom text not null default '',
  stance text not null default '' check (stance in ('', 'direct', 'indirect', 'none', 'sight', 'no_sight', 'better', 'same', 'worse', 'unknown', 'fits', 'strains', 'breaks')),
  promise_id bigint references standing_promises,
  person_id bigint references persons,
  said_at timestamptz not null default now(),
  search tsvector not null default ''
);

create index lens_answers_item on lens_answers (item_id, id);

create index lens_answers_promise on lens_answers (promise_id);

create index lens_answers_person on lens_answers (person_id);

create index lens_answers_search on lens_answers using gin (search);

-- "I think customers will notice": whoever reads that nobody is touched may say so, and it returns once.
create table challenges (
  id bigint generated always as identity primary key,
  item_id bigint not null references agenda_items,
  person_id bigint not null references persons,
  why text not null check (why <> ''),
  new_item_id bigint references agenda_items,
  made_at timestamptz not null default now(),
  unique (item_id)
);

create index challenges_person on challenges (person_id);

create index challenges_new_item on challenges (new_item_id);

-- What was decided, with what which customers will notice and by when, or why nothing. Locked when its meeting ends.
create table decisions (
  id bigint generated always as identity primary key,
  item_id bigint not null references agenda_items,
  words text not null check (words <> ''),
  touches text not null check (touches in ('direct', 'indirect', 'nobody')),
  for_whom text not null default '',
  will_notice text not null default '',
  notice_by date,
  nothing_because text not null default '',
  sure integer check (sure between 50 and 95),
  review_on date,
  decided_by bigint references persons,
  decided_at timestamptz not null default now(),
  locked_at timestamptz,
  check (touches <> 'nobody' or nothing_because <> ''),
  check (touches = 'nobody' or (will_notice <> '' and notice_by is not null))
);

create index decisions_item on decisions (item_id);

create index decisions_decided_by on decisions (decided_by);

create index decisions_review on decisions (review_on) where review_on is not null;

create table decision_additions (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  words text not null check (words <> ''),
  person_id bigint references persons,
  added_at timestamptz not null default now()
);

create index decision_additions_decision on decision_additions (decision_id, id);

create index decision_additions_person on decision_additions (person_id);

create table decision_reviews (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decisions,
  verdict text not null check (verdict in ('confirmed', 'partly', 'refuted', 'cannot_tell')),
  lesson text not null default '',
  person_id bigint references persons,
  reviewed_at timestamptz not null default now()
);

create index decision_reviews_decision on decision_reviews (decision_id, id desc);

create index decision_reviews_person on decision_reviews (person_id);
