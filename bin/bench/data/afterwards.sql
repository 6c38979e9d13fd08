insert into cursors (reader) values ('news') on conflict do nothing;

-- What was loaded is old news: nobody is mailed about it.
update cursors set transaction_id = pg_current_xact_id(), event_id = (select coalesce(max(id), 0) from events) where reader = 'news';

drop table drafts;

-- What is written from now on counts on from here.
select setval(pg_get_serial_sequence(name, 'id'), greatest((xpath('/row/most/text()', query_to_xml(format('select coalesce(max(id), 1) as most from %I', name), false, true, '')))[1]::text::bigint, 1))
  from unnest('{customers,requests,messages,steps,promises,promise_entries,closures}'::text[]) name;
