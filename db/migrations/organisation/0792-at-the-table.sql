-- On the agenda of which meetings an item was: from when, and until when where it was taken off.
create table item_meetings (
  item_id bigint not null references agenda_items,
  meeting_id bigint not null references meetings,
  put_at timestamptz not null default clock_timestamp(),
  off_at timestamptz,
  primary key (item_id, meeting_id)
);

create index item_meetings_meeting on item_meetings (meeting_id);

insert into item_meetings (item_id, meeting_id, put_at)
select id, meeting_id, made_at from agenda_items where meeting_id is not null;

-- Whether the question of customers changed what was decided; empty where nobody could say so.
alter table decisions add column changed_by_question boolean;

-- The customer's sentence that stood beside the item when the answer was given.
alter table lens_answers add column observation_id bigint references observations;

create index lens_answers_observation on lens_answers (observation_id);
