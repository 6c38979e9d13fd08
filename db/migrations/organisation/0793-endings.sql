-- Where a no comes from, as far as whoever said it told.
alter table noes add column kind text check (kind in ('law', 'policy', 'own_process', 'capacity', 'not_ours', 'price'));

-- For the rest somebody else is needed: it ended here, but was not finished.
alter table closures add column sent_on boolean not null default false;

-- How far ahead of the next the one was to whom it went: 50 is a toss-up, 100 nobody else. Empty where nothing was weighed.
alter table routings add column sure smallint check (sure between 0 and 100);
