create table customers (
  id bigint generated always as identity primary key,
  kind text not null default 'person' check (kind in ('person', 'household', 'organisation')),
  name text not null default '',
  called text not null default '',
  language text not null default 'nl',
  own_words text not null default '',
  face_id bigint references files,
  created_at timestamptz not null default now(),
  merged_into_id bigint references customers,
  revision integer not null default 1,
  name_search tsvector generated always as (to_tsvector('simple', name || ' ' || called)) stored
);

create index customers_face on customers (face_id);

create index customers_merged on customers (merged_into_id);

create index customers_name on customers (lower(name) text_pattern_ops);

create index customers_name_search on customers using gin (name_search);

-- Ways to reach somebody. A mail address belongs to one customer only, so nobody is made twice by accident.
create table contact_ways (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  kind text not null check (kind in ('mail', 'phone', 'post')),
  value text not null check (value <> ''),
  normalised text not null,
  preferred boolean not null default false,
  confirmed_at timestamptz,
  undeliverable_at timestamptz,
  created_at timestamptz not null default now()
);

create index contact_ways_customer on contact_ways (customer_id);

create unique index contact_ways_mail on contact_ways (normalised) where kind = 'mail';

create index contact_ways_phone on contact_ways (normalised) where kind = 'phone';

-- Somebody who acts for somebody else: a daughter for her mother.
create table representations (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  representative_id bigint not null references customers check (representative_id <> customer_id),
  relation text not null default '',
  since timestamptz not null default now(),
  ended_at timestamptz
);

create index representations_customer on representations (customer_id);

create index representations_representative on representations (representative_id);
