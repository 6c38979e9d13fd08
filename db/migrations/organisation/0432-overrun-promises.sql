-- When it was said that a broken promise now took three times as long as promised; once.
alter table promises add column overrun_at timestamptz;

create index promises_broken on promises (due_at) where state = 'broken' and overrun_at is null;
