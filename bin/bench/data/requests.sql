-- Requests from bench.from to bench.to with everything on them. Ids are counted from the number of the request, so
-- that rows find each other without looking up. Every twentieth request is open.
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

insert into expectations (request_id, words, said_at) select n, 'Dat het deze maand is opgelost.', at from drafts where n % 3 = 0;

insert into routings (request_id, person_id, reasons, decided_at)
select n, owner, '{"expertise":true,"department":true,"helpedBefore":false,"corrected":false,"reachable":true}', at from drafts;

insert into messages (id, request_id, author_kind, person_id, customer_id, body, happened_at, recorded_at) overriding system value
select n * 3 + k, n, case k when 1 then 'customer' else 'person' end, case when k <> 1 then owner end, case when k = 1 then customer end,
       pg_temp.pick('{Dank voor uw vraag. Ik zoek dit voor u uit en laat morgen iets weten.,Ik heb met een collega gekeken. Wij hebben nog een foto van u nodig om verder te kunnen.,Dat is goed nieuws. Ik wacht op uw bericht en stuur de foto vanavond.,Het is geregeld. Kunt u kijken of alles nu goed is? Anders hoor ik het graag van u.}', n * 3 + k, 15),
       at + k * interval '12 minutes', at + k * interval '12 minutes'
  from drafts, generate_series(0, 2) k;

insert into steps (id, request_id, position, name, because, department_id, role, duration_amount, duration_unit, started_at, finished_at, finished_by) overriding system value
select n * 4 + k, n, k + 1, (array['Lezen', 'Uitzoeken', 'Besluiten', 'Afronden'])[k + 1], 'wij willen het in een keer goed doen', department, 'medewerker', 2, 'working_days',
       case when not open or k < 2 then at + (k + 1) * interval '10 minutes' end, case when not open or k < 1 then at + (k + 2) * interval '10 minutes' end, case when not open or k < 1 then owner end
  from drafts, generate_series(0, 3) k;

insert into promises (id, request_id, kind, made_at, due_at, state) overriding system value
select n, n, 'answer', at, case when open then now() + (1 + n % 20) * interval '1 day' else at + interval '6 days' end, case when open then 'open' else 'kept' end from drafts;

insert into promise_entries (id, promise_id, kind, due_at, by_kind, at) overriding system value
select n * 2, n, 'made', case when open then now() + (1 + n % 20) * interval '1 day' else at + interval '6 days' end, 'system', at from drafts
union all
select n * 2 + 1, n, 'kept', null, 'system', at + interval '36 minutes' from drafts where not open;

insert into closures (id, request_id, closed_by, outcome, account, next_step, closed_at) overriding system value
select n, n, owner, 'done', 'Wij hebben het opgelost zoals u vroeg. De ploeg is dinsdag geweest.', 'U hoeft niets meer te doen.', at + interval '5 days' from drafts where not open;

insert into verdicts (request_id, closure_id, helped, given_at)
select n, n, case n % 9 when 0 then 'no' when 1 then 'partly' else 'yes' end, at + interval '6 days' from drafts where not open and n % 2 = 0;
