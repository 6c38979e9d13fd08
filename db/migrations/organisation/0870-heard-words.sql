-- Every word that stands in a question asked in the open, once. What is typed with an error, or is joined of such words,
-- is looked for by them. A word told in confidence only, or only in a complaint about somebody who works here, is not here.
create table heard_words (
  word text primary key
);

insert into cursors (reader) values ('words') on conflict do nothing;
