-- The agenda as it was pasted or mailed: what was no item in it is not lost.
alter table meetings add column pasted text not null default '';
