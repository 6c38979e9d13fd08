-- Two rows that turned out to be one customer. The joined row stays, and leads to the one that was kept.
create table customer_merges (
  id bigint generated always as identity primary key,
  kept_id bigint not null references customers,
  merged_id bigint not null unique references customers check (merged_id <> kept_id),
  because text not null check (because <> ''),
  merged_by bigint references persons,
  merged_at timestamptz not null default now()
);

create index customer_merges_kept on customer_merges (kept_id);

create index customer_merges_merged_by on customer_merges (merged_by);

-- What a customer agreed to, and who noted it.
create table consents (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  kind text not null check (kind in ('face')),
  noted_by bigint references persons,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);

create index consents_customer on consents (customer_id);

create index consents_noted_by on consents (noted_by);

-- The list by name, those without a name last.
create index customers_by_name on customers ((name = ''), lower(name), id) where merged_into_id is null;

-- Recognising somebody by the first signs of an address or number.
create index contact_ways_start on contact_ways (normalised text_pattern_ops);
