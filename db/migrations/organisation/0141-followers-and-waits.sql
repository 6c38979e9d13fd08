-- Somebody who follows along writes under their own name.
alter table messages add column follower_id bigint references followers;

create index messages_follower on messages (follower_id);

-- Whom a step waits for outside the house: a supplier, a court. Empty when we work on it ourselves.
alter table steps add column waits_for text not null default '';
