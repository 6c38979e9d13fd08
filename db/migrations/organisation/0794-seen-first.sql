-- When somebody of ours first really spoke with, wrote to or saw this customer; empty while nobody ever did.
alter table customers add column seen_first timestamptz;

update customers c set seen_first = least(
  (select min(r.opened_at) from requests r where r.customer_id = c.id or r.asker_id = c.id),
  (select min(v.happens_until) from visits v where v.customer_id = c.id and v.done_at is not null));
