-- The world of a customer, beside the ways to reach them: what they are after, and what else goes on.
alter table customers add column goals text not null default '';

alter table customers add column situation text not null default '';

-- Customers of one kind, by what they have in common: bulb merchants, people who use a walking frame.
create table customer_groups (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  about text not null default '',
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create table group_members (
  group_id bigint not null references customer_groups,
  customer_id bigint not null references customers,
  primary key (group_id, customer_id)
);

create index group_members_customer on group_members (customer_id);

-- What somebody prefers, with how we know and how long it holds. The customer corrects it; nothing is overwritten.
create table preferences (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  words text not null check (words <> ''),
  source text not null check (source in ('customer', 'visit', 'request', 'colleague')),
  said_on date not null default current_date,
  holds_until date,
  ended_at timestamptz,
  search tsvector generated always as (to_tsvector('simple', words)) stored
);

create index preferences_customer on preferences (customer_id, id desc);

create index preferences_search on preferences using gin (search);

-- What a customer allows, per thing: beside their face on our wall, that a sentence is read aloud or published.
alter table consents drop constraint consents_kind_check;

alter table consents add constraint consents_kind check (kind in ('face', 'quote', 'public'));

alter table consents add column subject_kind text;

alter table consents add column subject_id bigint;

create unique index consents_subject on consents (kind, subject_kind, subject_id, customer_id) where withdrawn_at is null and subject_id is not null;

-- Each time we ask something unasked of a customer. Nobody is asked more than twice a quarter.
create table unasked_contacts (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  kind text not null check (kind in ('survey', 'interview', 'visit', 'invitation')),
  asked_at timestamptz not null default now()
);

create index unasked_contacts_customer on unasked_contacts (customer_id, asked_at desc);
