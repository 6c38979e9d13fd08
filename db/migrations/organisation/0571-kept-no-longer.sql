-- How long each kind of thing is kept, where the organisation chose otherwise than what is usual.
create table retention (
  kind text primary key,
  days integer not null check (days between 1 and 36500),
  because text not null default '',
  changed_by bigint references persons,
  changed_at timestamptz not null default now()
);

create index retention_changed_by on retention (changed_by);

-- What must stay although its time has come: an objection, a court, a law. Ended when that is over.
create table holds (
  id bigint generated always as identity primary key,
  request_id bigint references requests,
  customer_id bigint references customers,
  because text not null check (because <> ''),
  placed_by bigint references persons,
  placed_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((request_id is null) <> (customer_id is null))
);

create unique index holds_request on holds (request_id) where ended_at is null;

create unique index holds_customer on holds (customer_id) where ended_at is null;

create index holds_placed_by on holds (placed_by);

-- What was erased or taken back, by number. A backup that is restored repeats it before it serves.
create table erasures (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('customer', 'request', 'words', 'said')),
  subject_id bigint not null,
  because text not null check (because in ('asked', 'time', 'taken_back', 'restored')),
  erased_at timestamptz not null default now()
);

create index erasures_subject on erasures (kind, subject_id);

-- A customer asks to be erased. The law gives us a month.
create table erasure_requests (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('done', 'partly', 'withdrawn')),
  answered_at timestamptz
);

create unique index erasure_requests_open on erasure_requests (customer_id) where answered_at is null;

create index erasure_requests_customer on erasure_requests (customer_id, id desc);

-- Files of which nothing may be left: taken off the disk after the change that erased them is certain.
create table file_removals (
  key text primary key,
  added_at timestamptz not null default now()
);

-- What the organisation itself says about privacy, beside what the program tells.
create table privacy_statement (
  id integer primary key default 1 check (id = 1),
  words text not null default '',
  words_en text not null default '',
  ground text not null default 'contract' check (ground in ('public_task', 'contract', 'care', 'legitimate_interest')),
  officer_name text not null default '',
  officer_mail text not null default '',
  officer_phone text not null default '',
  revision integer not null default 1
);

insert into privacy_statement default values;
