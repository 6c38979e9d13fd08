insert into cursors (reader) values ('news') on conflict do nothing;

-- Every word of the questions, which all stand in the first of them, and as many others as people write in a million.
insert into heard_words (word)
select distinct word from (
  select unnest(tsvector_to_array(to_tsvector('simple', words))) from requests where id <= 50000
  union all
  select starts || ends || second || seconds || last
    from unnest('{ber,dor,eik,gan,hol,kor,lin,mol,nij,oos,pol,ree,ste,til,ver,wij}'::text[]) starts,
         unnest('{ben,dam,fels,gaard,hout,kamp,man,oord,stra,veld,ven,wijk,zaal,zee}'::text[]) ends,
         unnest('{bak,boek,deur,fiets,geld,huur,kaart,kast,paal,plan,school,tuin,vrucht,water,werk,zorg}'::text[]) second,
         unnest('{baan,blad,dienst,feest,kamer,lijst,meter,pas,plek,punt,raad,recht,soort,tafel}'::text[]) seconds,
         unnest('{"",s,je,jes,en,ing}'::text[]) last) words (word)
 where length(word) between 3 and 40 and word ~ '^[[:alpha:]]+$'
on conflict do nothing;

-- What was loaded is old news: nobody is mailed about it.
update cursors set transaction_id = pg_current_xact_id(), event_id = (select coalesce(max(id), 0) from events) where reader in ('news', 'words');

drop table drafts;

-- What is written from now on counts on from here.
select setval(pg_get_serial_sequence(name, 'id'), greatest((xpath('/row/most/text()', query_to_xml(format('select coalesce(max(id), 1) as most from %I', name), false, true, '')))[1]::text::bigint, 1))
  from unnest('{customers,requests,messages,steps,promises,promise_entries,closures}'::text[]) name;
