-- What was written to thank who received us.
alter table visits add column thanks text not null default '';
