-- The words of the question alone: what an answer is about. Far fewer than all its words, so quick to rank.
alter table answers add column question_search tsvector generated always as (
  case language when 'en' then to_tsvector('english', question) else to_tsvector('dutch', question) end) stored;

create index answers_question_search on answers using gin (question_search);

-- Lists of answers: for customers by question, for colleagues by what changed last.
drop index answers_published;

create index answers_published on answers (question, id) where published_at is not null;

create index answers_updated on answers (updated_at desc, id desc);

alter table canned_texts add column revision integer not null default 1;
