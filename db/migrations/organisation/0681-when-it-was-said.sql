-- A customer whom a colleague brought along joined a problem when they said it, not when somebody wrote it on the board.
update raisers s
   set joined_at = least(s.joined_at,
         coalesce((select o.heard_at from observations o where o.id = s.observation_id),
                  (select r.opened_at from requests r where r.id = s.request_id), s.joined_at))
 where s.messenger_id is not null;
