-- The customer's last word that nobody here has answered or read yet; null when there is none.
alter table requests add column wrote_at timestamptz;

-- When we last wrote, or said that no more is needed now; null while somebody waits for our first word, or for one since theirs.
alter table requests add column tended_at timestamptz;

update requests r set wrote_at = case when last.author_kind = 'customer' then last.happened_at end,
                      tended_at = case when last.author_kind = 'person' then last.happened_at end
  from (select distinct on (m.request_id) m.request_id, m.author_kind, m.happened_at
          from messages m join requests open on open.id = m.request_id and open.closed_at is null
         where m.deliberation_id is null order by m.request_id, m.id desc) last
 where last.request_id = r.id;

-- What was written after the end and lay unseen comes to its owner now; what is older than a month stays with the page.
update requests set turn = 'nobodys' where closed_at is not null and turn = 'ours' and changed_at < now() - interval '30 days';

update requests set wrote_at = changed_at where closed_at is not null and turn = 'ours';

create index requests_written_after_end on requests (owner_id) where closed_at is not null and turn = 'ours';
