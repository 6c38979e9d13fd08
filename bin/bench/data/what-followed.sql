-- Everything that hangs on each draft: routing, conversation, steps, promises, endings, verdicts.
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
