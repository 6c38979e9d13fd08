-- Zoë is found as zoe, Müller as muller: names without accents, for the start of a name and for any word of it.
drop index customers_name;

alter table customers drop column name_search;

alter table customers
  add column name_folded text generated always as (
    replace(replace(replace(translate(normalize(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f]', '', 'g'), NFC), 'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')) stored,
  add column name_search tsvector generated always as (to_tsvector('simple',
    replace(replace(replace(translate(normalize(regexp_replace(normalize(lower(name || ' ' || called), NFD), '[\u0300-\u036f]', '', 'g'), NFC), 'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'))) stored;

create index customers_name_folded on customers (name_folded text_pattern_ops);

create index customers_name_search on customers using gin (name_search);
