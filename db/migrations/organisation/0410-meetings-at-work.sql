-- A talk of two, or about people: seen by who is in it only.
alter table meeting_series add column closed boolean not null default false;

-- What is on the table now: every phone and the shared screen show this one.
alter table meetings add column at_item_id bigint references agenda_items;

create index meetings_at_item on meetings (at_item_id);

-- Raised to make links to it that were passed on stop working.
alter table meetings add column link_number integer not null default 1;

-- After the third time: left to somebody who knows, or decided in writing before a moment.
alter table agenda_items add column left_to bigint references persons;

alter table agenda_items add column decide_by timestamptz;

create index agenda_items_left_to on agenda_items (left_to);

create index agenda_items_decide_by on agenda_items (decide_by) where decide_by is not null and closed_at is null;

-- Whose question waits for what is decided here.
create table item_waiting (
  item_id bigint not null references agenda_items,
  request_id bigint not null references requests,
  added_at timestamptz not null default now(),
  primary key (item_id, request_id)
);

create index item_waiting_request on item_waiting (request_id);

-- An appointment that travels with a mail, as calendar programs read it.
alter table mails add column calendar text;
