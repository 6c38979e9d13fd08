-- The organisation that is measured: departments, colleagues, services. Parameters in bench.people.
create or replace function pg_temp.pick(choices text[], n bigint, salt bigint) returns text language sql immutable as
$$ select choices[1 + (hashint8extended(n, salt) & 1073741823) % cardinality(choices)] $$;

-- Some words are common and most are rare, as in life.
create or replace function pg_temp.often(choices text[], n bigint, salt bigint) returns text language sql immutable as
$$ select choices[1 + floor(cardinality(choices) * power((hashint8extended(n, salt) & 1073741823) / 1073741824.0, 2.2))::int] $$;

create or replace function pg_temp.given_name(n bigint) returns text language sql immutable as
$$ select pg_temp.pick('{Anna,Bram,Cora,Daan,Eva,Femke,Gijs,Hanna,Iris,Joost,Karin,Lars,Mila,Noud,Olga,Piet,Roos,Sven,Tess,Willem,Fatma,Yusuf,Li,Amir}', n, 1) $$;

create or replace function pg_temp.surname(n bigint) returns text language sql immutable as
$$ select initcap(pg_temp.pick('{ber,dor,eik,gan,hol,kor,lin,mol,nij,oos,pol,ree,ste,til,ver,wij}', n, 2) || pg_temp.pick('{ben,dam,fels,gaard,hout,kamp,man,oord,stra,veld,ven,wijk,zaal,zee}', n, 3)) $$;

insert into departments (name, about)
select name, 'Alles over ' || lower(name) from unnest('{Burgerzaken,Wonen,Openbare ruimte,Vergunningen,Belastingen,Zorg,Onderwijs,Klantcontact}'::text[]) name
on conflict do nothing;

insert into persons (name, first_name, role, mail, expertise, created_at)
select pg_temp.given_name(n) || ' ' || pg_temp.surname(n), pg_temp.given_name(n), pg_temp.pick('{medewerker,klantmanager,adviseur,beheerder,inspecteur}', n, 4),
       'medewerker' || n || '@organisatie.example',
       pg_temp.pick('{paspoort rijbewijs,huur woning,stoep straatverlichting afval,vergunning boom dakkapel,aanslag bezwaar,hulp vervoer,school leerling,balie algemeen}', n, 5), '2019-01-01'
  from generate_series((select count(*) from persons), current_setting('bench.people')::int) n;

insert into memberships (department_id, person_id)
select 1 + id % 8, id from persons on conflict do nothing;

insert into reachable_hours (person_id, weekday, opens, closes)
select id, weekday, '09:00', '17:00' from persons, generate_series(1, 5) weekday
 where not exists (select from reachable_hours h where h.person_id = persons.id);

insert into services (slug, department_id)
select 'dienst-' || n, 1 + n % 8 from generate_series(1, 24) n on conflict do nothing;

insert into service_versions (service_id, version, name, description, about)
select s.id, 1, initcap(subject), 'Wij helpen u met ' || subject || '.', subject
  from services s, unnest('{paspoort aanvragen,rijbewijs verlengen,geboorte aangeven,huurwoning zoeken,reparatie melden,stoep herstellen,lantaarn kapot,afval ophalen,kapvergunning,dakkapel,evenement,parkeren,aanslag,kwijtschelding,hulp thuis,vervoer,leerlingenvervoer,schoolplaats,adres wijzigen,trouwen,bezwaar,subsidie,overlast,geluid}'::text[]) with ordinality subjects (subject, n)
 where s.slug = 'dienst-' || n on conflict do nothing;

insert into service_steps (service_version_id, position, name, because, role, duration_amount, duration_unit)
select v.id, position, step, 'wij willen het in een keer goed doen', 'medewerker', 2, 'working_days'
  from service_versions v, unnest('{Lezen,Uitzoeken,Besluiten,Afronden}'::text[]) with ordinality steps (step, position) on conflict do nothing;

update settings set name = 'Gemeente Meetdam', purpose = 'Voor iedereen in Meetdam', ready_at = coalesce(ready_at, now());
