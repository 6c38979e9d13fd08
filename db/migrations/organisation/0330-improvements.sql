-- A customer problem in the customer's words, owned by departments together.
create table problems (
  id bigint generated always as identity primary key,
  kind text not null default 'problem' check (kind in ('problem', 'opportunity', 'wall', 'rule', 'window')),
  title text not null check (title <> ''),
  moment text check (moment in ('finding', 'asking', 'waiting', 'doing', 'receiving', 'after')),
  state text not null default 'raised' check (state in ('raised', 'underway', 'done', 'declined', 'merged', 'closed')),
  lead_id bigint references persons,
  raised_by bigint references persons,
  raised_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  merged_into_id bigint references problems,
  closed_service boolean not null default false,
  revision integer not null default 1,
  search tsvector not null default ''
);

create index problems_lead on problems (lead_id);

create index problems_raised_by on problems (raised_by);

create index problems_merged on problems (merged_into_id);

create index problems_board on problems (state, changed_at desc, id desc);

create index problems_search on problems using gin (search);

-- What it came from and rests on.
create table problem_sources (
  problem_id bigint not null references problems,
  source_kind text not null check (source_kind in ('wall', 'insight', 'request', 'item', 'observation', 'decision')),
  source_id bigint not null,
  added_at timestamptz not null default now(),
  primary key (problem_id, source_kind, source_id)
);

create index problem_sources_source on problem_sources (source_kind, source_id);

-- The customers who brought it up, each with their own story. They are told, whatever comes of it.
create table raisers (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  customer_id bigint not null references customers,
  request_id bigint references requests,
  observation_id bigint references observations,
  words text not null default '',
  messenger_id bigint references persons,
  joined_at timestamptz not null default now(),
  answer text check (answer in ('solved', 'partly', 'not')),
  answer_words text not null default '',
  answered_at timestamptz,
  unique (problem_id, customer_id)
);

create index raisers_customer on raisers (customer_id);

create index raisers_request on raisers (request_id);

create index raisers_observation on raisers (observation_id);

create index raisers_messenger on raisers (messenger_id);

-- A department that owns it too, with what that asks of them. Two at least, where two are touched.
create table joint_owners (
  problem_id bigint not null references problems,
  department_id bigint not null references departments,
  person_id bigint references persons,
  asks_of_us text not null default '',
  joined_at timestamptz not null default now(),
  primary key (problem_id, department_id)
);

create index joint_owners_department on joint_owners (department_id);

create index joint_owners_person on joint_owners (person_id);

-- Colleagues who join without invitation.
create table problem_contributors (
  problem_id bigint not null references problems,
  person_id bigint not null references persons,
  joined_at timestamptz not null default now(),
  primary key (problem_id, person_id)
);

create index problem_contributors_person on problem_contributors (person_id);

-- What colleagues and raisers read on the way, also "no news because".
create table problem_news (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  words text not null check (words <> ''),
  person_id bigint references persons,
  for_raisers boolean not null default false,
  said_at timestamptz not null default now()
);

create index problem_news_problem on problem_news (problem_id, id);

create index problem_news_person on problem_news (person_id);

-- What is done about it: plan, do, check (from customers), act.
create table improvements (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  kind text not null check (kind in ('process', 'product', 'service')),
  structural boolean not null default false,
  plan text not null check (plan <> ''),
  due_on date,
  done text not null default '',
  done_at timestamptz,
  learned text not null default '',
  next text not null default '',
  checked_at timestamptz,
  decision_id bigint references decisions,
  insight_id bigint references insights,
  made_by bigint references persons,
  made_at timestamptz not null default now()
);

create index improvements_problem on improvements (problem_id, id);

create index improvements_decision on improvements (decision_id);

create index improvements_insight on improvements (insight_id);

create index improvements_made_by on improvements (made_by);

-- How it ended: for a no why, what is possible instead, who decided, and when we look again.
create table problem_endings (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  ending text not null check (ending in ('done', 'declined', 'merged')),
  words text not null check (words <> ''),
  reason text check (reason in ('law', 'money', 'harm_to_others', 'not_ours', 'other')),
  possible text not null default '',
  decided_by bigint references persons,
  look_again_on date,
  ended_at timestamptz not null default now(),
  reopened_at timestamptz
);

create index problem_endings_problem on problem_endings (problem_id, id desc);

create index problem_endings_decided_by on problem_endings (decided_by);

-- What one raiser is told, in their language, about their own sentence. Drafted by us, sent by a person.
create table loop_messages (
  id bigint generated always as identity primary key,
  problem_id bigint not null references problems,
  ending_id bigint references problem_endings,
  raiser_id bigint not null references raisers,
  words text not null check (words <> ''),
  language text not null default 'nl',
  drafted_at timestamptz not null default now(),
  sent_at timestamptz,
  sent_by bigint references persons,
  channel text check (channel in ('page', 'mail', 'phone', 'post'))
);

create index loop_messages_problem on loop_messages (problem_id);

create index loop_messages_raiser on loop_messages (raiser_id, id desc);

create unique index loop_messages_ending on loop_messages (ending_id, raiser_id) where ending_id is not null;

create index loop_messages_sent_by on loop_messages (sent_by);

-- What stands on the public page: you said, we did, or we do not because. Never before it was told to who said it.
create table said_and_done (
  id bigint generated always as identity primary key,
  problem_id bigint not null unique references problems,
  said text not null check (said <> ''),
  did text not null check (did <> ''),
  does_not boolean not null default false,
  published_by bigint references persons,
  published_at timestamptz not null default now(),
  withdrawn_at timestamptz
);

create index said_and_done_published on said_and_done (published_at desc, id desc) where withdrawn_at is null;

create index said_and_done_published_by on said_and_done (published_by);

create table campaigns (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  question text not null default '',
  opened_by bigint references persons,
  opens_on date not null default current_date,
  closes_on date not null check (closes_on >= opens_on)
);

create index campaigns_opened_by on campaigns (opened_by);

-- A good intention: for which customer, what they will notice, by when. Private, unless shared.
create table pledges (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  kind text not null check (kind in ('window', 'together', 'free')),
  words text not null check (words <> ''),
  for_whom text not null check (for_whom <> ''),
  will_notice text not null check (will_notice <> ''),
  seen_by text not null default '',
  due_on date not null,
  shared boolean not null default false,
  campaign_id bigint references campaigns,
  problem_id bigint references problems,
  made_at timestamptz not null default now(),
  asked_at timestamptz,
  answer text check (answer in ('done', 'partly', 'dropped')),
  answer_words text not null default '',
  answered_at timestamptz
);

create index pledges_person on pledges (person_id, id desc);

create index pledges_campaign on pledges (campaign_id);

create index pledges_problem on pledges (problem_id);

create index pledges_due on pledges (due_on) where answer is null;
