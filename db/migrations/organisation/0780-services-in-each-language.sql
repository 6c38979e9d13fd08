-- What a service says in other languages than the first: {"name": {"en": "Passport"}}. One value per language, so that a
-- language needs no columns. Its words were searched by a column that nothing reads any more.
drop view current_services;

alter table service_versions add column translations jsonb not null default '{}';

update service_versions set translations = jsonb_strip_nulls(jsonb_build_object(
  'name', case when name_en <> '' then jsonb_build_object('en', name_en) end,
  'description', case when description_en <> '' then jsonb_build_object('en', description_en) end,
  'openness', case when openness_en <> '' then jsonb_build_object('en', openness_en) end,
  'objection_how', case when objection_how_en <> '' then jsonb_build_object('en', objection_how_en) end,
  'what_else', case when what_else_en <> '' then jsonb_build_object('en', what_else_en) end,
  'ways_on', case when ways_on_en <> '' then jsonb_build_object('en', ways_on_en) end));

alter table service_versions drop column search, drop column name_en, drop column description_en, drop column openness_en,
  drop column objection_how_en, drop column what_else_en, drop column ways_on_en;

alter table service_steps add column translations jsonb not null default '{}';

update service_steps set translations = jsonb_strip_nulls(jsonb_build_object(
  'name', case when name_en <> '' then jsonb_build_object('en', name_en) end,
  'because', case when because_en <> '' then jsonb_build_object('en', because_en) end,
  'waits_for', case when waits_for_en <> '' then jsonb_build_object('en', waits_for_en) end));

alter table service_steps drop column name_en, drop column because_en, drop column waits_for_en;

create view current_services as
select distinct on (versions.service_id) services.slug, services.department_id, services.archived_at, versions.*
  from service_versions versions join services on services.id = versions.service_id
 order by versions.service_id, versions.version desc;
