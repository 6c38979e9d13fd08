-- Since when something stands on a customer's page that no mail carried: whoever has the question calls or writes. Null when nothing does.
alter table requests add column to_bring_at timestamptz;

create index requests_to_bring on requests (owner_id) where to_bring_at is not null;
