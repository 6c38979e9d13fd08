-- The same ending for those who read English; empty where nobody wrote it, then the Dutch stands in the draft.
alter table problem_endings add column words_en text not null default '';

alter table problem_endings add column possible_en text not null default '';
