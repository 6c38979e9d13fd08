alter table service_versions
  add column objection_how_en text not null default '',
  add column what_else_en text not null default '',
  add column ways_on_en text not null default '';
