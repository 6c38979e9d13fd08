-- The event log: outbox, timeline and audit log in one. Append-only; holds ids, kinds and numbers, never words.
create table events (
  id bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id bigint not null,
  sequence integer not null,
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  audience text not null check (audience in ('customer', 'staff', 'admin')),
  actor_kind text not null check (actor_kind in ('person', 'customer', 'visitor', 'system')),
  actor_id bigint,
  data jsonb not null default '{}',
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  hash bytea not null,
  unique (subject_kind, subject_id, sequence)
);

create index events_news on events (transaction_id, id);

create index events_type on events (type, happened_at);

-- How far each reader of the log has come.
create table cursors (
  reader text primary key,
  transaction_id xid8 not null default '0',
  event_id bigint not null default 0
);

-- One row of settings an organisation chooses for itself.
create table settings (
  id integer primary key default 1 check (id = 1),
  name text not null,
  address_form text not null default 'u' check (address_form in ('u', 'je')),
  customer_word jsonb not null default '{"nl":{"singular":"klant","plural":"klanten","article":"de"},"en":{"singular":"customer","plural":"customers","article":"the"}}',
  languages text[] not null default '{nl,en}',
  time_zone text not null default 'Europe/Amsterdam',
  purpose text not null default '',
  phone text not null default '',
  visiting_address text not null default '',
  postal_address text not null default '',
  mail text not null default '',
  opening_hours jsonb not null default '{"1":[["09:00","17:00"]],"2":[["09:00","17:00"]],"3":[["09:00","17:00"]],"4":[["09:00","17:00"]],"5":[["09:00","17:00"]]}',
  closing_days date[] not null default '{}',
  jargon text[] not null default '{}',
  theme_css text not null default '',
  sector text,
  ready_at timestamptz,
  demo boolean not null default false,
  revision integer not null default 1
);

create table files (
  id bigint generated always as identity primary key,
  name text not null,
  content_type text not null,
  size bigint not null,
  sha256 bytea not null,
  key text not null unique,
  created_at timestamptz not null default now()
);

-- Answers to forms that create something, so that a form sent twice counts once.
create table submissions (
  key text primary key,
  location text not null,
  created_at timestamptz not null default now()
);

create index submissions_age on submissions (created_at);

create table sessions (
  token_hash bytea primary key,
  kind text not null check (kind in ('person', 'customer')),
  holder_id bigint not null,
  request_id bigint,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index sessions_holder on sessions (kind, holder_id);

-- One-time codes and links: signing in, a second fact for a closed request, an invitation.
create table tokens (
  token_hash bytea primary key,
  code_hash bytea,
  purpose text not null,
  holder_kind text not null,
  holder_id bigint not null,
  detail jsonb not null default '{}',
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create index tokens_holder on tokens (purpose, holder_kind, holder_id);

create table mails (
  id bigint generated always as identity primary key,
  cause text not null unique,
  to_address text not null,
  to_name text not null default '',
  reply_to text not null default '',
  subject text not null,
  text_body text not null,
  html_body text not null,
  automatic boolean not null default true,
  subject_kind text,
  subject_id bigint,
  message_id text not null unique,
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_at timestamptz,
  attempts integer not null default 0,
  last_error text
);

create index mails_waiting on mails (id) where sent_at is null and failed_at is null;

create index mails_subject on mails (subject_kind, subject_id);
