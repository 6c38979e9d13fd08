-- When somebody of ours last really spoke with, wrote to or saw this customer. Out of sight is found by it.
alter table customers add column seen_last timestamptz not null default now();

update customers c set seen_last = coalesce(
  (select greatest(max(r.opened_at), max((select max(m.happened_at) from messages m where m.request_id = r.id))) from requests r where r.customer_id = c.id or r.asker_id = c.id),
  c.created_at);

create index customers_seen on customers (seen_last, id) where merged_into_id is null;

-- How often a quarter we may ask something unasked. The customer may make it less.
alter table customers add column unasked_most smallint not null default 2 check (unasked_most between 0 and 2);

-- A thank-you to who received us, and the invitation, as they were sent.
alter table visits add column thanked_at timestamptz;

alter table visits add column invited_at timestamptz;

-- Asked for by the customer: then it is no burden we lay on them.
alter table visits add column asked_for boolean not null default false;

create index visits_coming on visits (happens_from) where done_at is null and cancelled_at is null;
