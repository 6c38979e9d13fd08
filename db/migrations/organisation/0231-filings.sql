-- A question turned out to be about another service: which, why, and the words to know such questions by from now on.
create table filings (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  was_version_id bigint references service_versions,
  version_id bigint not null references service_versions,
  because text not null default '',
  words tsvector not null,
  filed_by bigint not null references persons,
  filed_at timestamptz not null default now()
);

create index filings_request on filings (request_id, id);

create index filings_was_version on filings (was_version_id);

create index filings_version on filings (version_id);

create index filings_filed_by on filings (filed_by);

create index filings_words on filings using gin (words);
