-- Somebody who was added and never came in yet: nothing is theirs until they do. Emptied at the first time; when that was, is kept nowhere.
alter table persons add column awaited_since timestamptz;

update persons p set awaited_since = (select max(created_at) from invitations i where i.person_id = p.id)
 where p.left_at is null
   and exists (select from invitations i where i.person_id = p.id)
   and not exists (select from invitations i where i.person_id = p.id and i.accepted_at is not null)
   and not exists (select from sessions s where s.kind = 'person' and s.holder_id = p.id);
