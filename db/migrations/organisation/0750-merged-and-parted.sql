-- The promise of a question that was joined with this one, and went along: what is parted takes it back.
alter table promises add column taken_from_id bigint references promises;

create index promises_taken_from on promises (taken_from_id) where taken_from_id is not null;
