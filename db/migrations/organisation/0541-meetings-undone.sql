-- Minutes are sent by a deed of their own; a guest closes nothing for the room unless the chair let them.
alter table meetings
  add column minutes_sent_at timestamptz,
  add column guests_close boolean not null default false;

-- Until now the minutes went out with the end.
update meetings set minutes_sent_at = ended_at where ended_at is not null;

-- What an end put aside comes back when the meeting is opened again.
alter table agenda_items add column parked_by_end_of bigint references meetings;

create index agenda_items_parked_by_end_of on agenda_items (parked_by_end_of) where parked_by_end_of is not null;
