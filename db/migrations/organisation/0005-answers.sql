create table answers (
  id bigint generated always as identity primary key,
  slug text not null unique,
  language text not null default 'nl',
  question text not null check (question <> ''),
  body text not null,
  service_id bigint references services,
  author_id bigint references persons,
  source text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  revision integer not null default 1,
  search tsvector generated always as (
    setweight(case language when 'en' then to_tsvector('english', question) else to_tsvector('dutch', question) end, 'A')
    || setweight(case language when 'en' then to_tsvector('english', left(body, 20000)) else to_tsvector('dutch', left(body, 20000)) end, 'C')) stored
);

create index answers_service on answers (service_id);

create index answers_author on answers (author_id);

create index answers_search on answers using gin (search);

create index answers_published on answers (question) where published_at is not null;

create table canned_texts (
  id bigint generated always as identity primary key,
  shortcut text not null unique check (shortcut ~ '^[a-z0-9-]{1,30}$'),
  title text not null check (title <> ''),
  body text not null check (body <> '')
);
