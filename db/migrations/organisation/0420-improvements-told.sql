-- An ending is prepared first, and counts once everybody who can be reached was told. One that is let go leaves its drafts unsent.
alter table problem_endings alter column ended_at drop not null;

alter table problem_endings alter column ended_at drop default;

alter table problem_endings add column drafted_at timestamptz not null default now();

alter table problem_endings add column dropped_at timestamptz;

alter table problem_endings add column into_id bigint references problems;

create index problem_endings_into on problem_endings (into_id);

create unique index problem_endings_prepared on problem_endings (problem_id) where ended_at is null and dropped_at is null;

create index problem_endings_look_again on problem_endings (look_again_on) where look_again_on is not null;

-- Customers who know this may join by themselves, from their own page. Said by a person, once the title tells nothing of anybody.
alter table problems add column invites_at timestamptz;

-- When the lead was last asked to say something, because nobody heard anything for long.
alter table problems add column reminded_at timestamptz;

-- Customers said that it worked, or nobody said anything.
alter table problems add column closed_at timestamptz;

alter table problems add column closed_as text check (closed_as in ('confirmed', 'unconfirmed'));

create index problems_inviting on problems (id) where invites_at is not null and state in ('raised', 'underway');

create index problems_done on problems (id) where state = 'done';

-- What somebody thinks would help. Kept under the problem: an idea is not what goes wrong.
create table problem_ideas (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  words text not null check (words <> ''),
  person_id bigint references persons,
  said_at timestamptz not null default now()
);

create index problem_ideas_problem on problem_ideas (problem_id, id);

create index problem_ideas_person on problem_ideas (person_id);

-- Who gets more work or trouble by it, and what customers said of it afterwards.
alter table improvements add column costs_whom text not null default '';

alter table improvements add column check_words text not null default '';

-- What came of looking at a wall, a question or a need: put aside, with nobody's name. What was raised stands in problem_sources.
create table signals_seen (
  source_kind text not null check (source_kind in ('wall', 'request', 'need')),
  source_id bigint not null,
  seen_at timestamptz not null default now(),
  primary key (source_kind, source_id)
);
