-- A step somebody outside the organisation does: the printer of passports, a laboratory. Empty when we do it ourselves.
alter table service_steps
  add column waits_for text not null default '',
  add column waits_for_en text not null default '';
