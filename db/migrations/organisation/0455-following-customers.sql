-- A colleague follows a customer: also who never meets one. The customer reads that it is so.
create table customer_follows (
  person_id bigint not null references persons,
  customer_id bigint not null references customers on delete cascade,
  since timestamptz not null default now(),
  primary key (person_id, customer_id)
);

create index customer_follows_customer on customer_follows (customer_id);
