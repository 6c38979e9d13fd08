-- Requests from bench.from to bench.to and who asked them. Ids are counted from the number of the request, so that rows
-- find each other without looking up. Every twentieth request is open.
create temp table drafts as
select n, 1 + (n / 2) % (current_setting('bench.to')::bigint / 2) as customer, 1 + n % 24 as service_version, 1 + n % 8 as department,
       2 + (n * 7) % (current_setting('bench.people')::int - 1) as owner, n % 20 = 0 as open,
       now() - case when n % 20 = 0 then interval '1 hour' + (n / 20 % 14000) * interval '1 minute' else interval '12 days' + n % 1500 * interval '1 day' + n % 86400 * interval '1 second' end as at,
       pg_temp.often('{Mijn paspoort is verlopen,De lantaarn is kapot,Wanneer wordt het afval opgehaald,De stoep ligt los,Ik zoek een huurwoning,Mag ik een dakkapel bouwen,Er staat een zieke boom,Mijn aanslag klopt niet,Ik wil verhuizen,Ik heb hulp thuis nodig,De school is ver weg,Er is veel geluid in de nacht,Ik wil bezwaar maken,Hoe vraag ik subsidie aan,De container is vol,Mijn rijbewijs is gestolen,Wij willen trouwen,Het riool stinkt,De brug is dicht,Er liggen ratten}', n, 10)
       || ' in de ' || pg_temp.surname(n * 13) || pg_temp.pick('{straat,laan,weg,kade,hof,plein}', n, 11) || ' ' || n % 240 + 1 as title
  from generate_series(current_setting('bench.from')::bigint, current_setting('bench.to')::bigint) n;

alter table drafts add column words text;

update drafts set words = title || '. ' || pg_temp.often('{Het duurt al weken,Ik heb hier last van,Mijn moeder kan er niet langs,De kinderen spelen daar,Ik heb het al eerder gevraagd,Mijn buren vinden dit ook,Ik weet niet bij wie ik moet zijn,Het is niet veilig,Ik kan niet wachten tot volgende maand}', n, 12)
       || ' en ' || pg_temp.often('{dat kost mij geld,dat maakt mij ongerust,daarom vraag ik het nu,ik hoop op een snelle oplossing,ik kan overdag niet bellen,graag een antwoord per brief,ik wil graag weten wanneer}', n, 13) || '. Met groet, ' || pg_temp.given_name(customer) || ' ' || pg_temp.surname(customer);

analyze drafts;

insert into customers (id, name, called, created_at) overriding system value
select n, pg_temp.given_name(n) || ' ' || pg_temp.surname(n), pg_temp.given_name(n), '2019-01-01'
  from generate_series(1 + current_setting('bench.from')::bigint / 2, current_setting('bench.to')::bigint / 2) n on conflict do nothing;

insert into contact_ways (customer_id, kind, value, normalised, preferred)
select id, 'mail', 'klant' || id || '@voorbeeld.example', 'klant' || id || '@voorbeeld.example', true from customers c
 where not exists (select from contact_ways w where w.customer_id = c.id);

insert into requests (id, code, customer_id, asker_id, words, title, channel, service_version_id, department_id, owner_id, owner_since,
                      happened_on, opened_at, turn, turn_since, next_due, changed_at, closed_at, search) overriding system value
select n, 'B' || lpad(upper(to_hex(n)), 8, '0'), customer, customer, words, title, pg_temp.pick('{web,web,web,mail,phone,counter}', n, 14), service_version, department, owner, at,
       at, at, case when not open then 'nobodys' when n % 3 = 0 then 'customers' else 'ours' end, at, case when open then now() + (1 + n % 20) * interval '1 day' end,
       at + interval '50 minutes' + case when open then interval '0' else interval '5 days' end, case when not open then at + interval '5 days' end,
       to_tsvector('simple', words) || to_tsvector('dutch', words) || to_tsvector('english', words)
  from drafts order by n;
