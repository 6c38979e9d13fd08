-- Where in their way with us somebody got stuck: while finding us, asking, waiting, or afterwards.
alter table walls add column moment text check (moment in ('finding', 'asking', 'waiting', 'doing', 'receiving', 'after'));
