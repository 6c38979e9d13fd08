-- How a problem ended, the organisation's own privacy text and the stories of the demo, in other languages than the first: one value
-- each, {"words": {"en": "…"}}, as services have it, so that a language needs no columns.
alter table problem_endings add column translations jsonb not null default '{}';

update problem_endings set translations = jsonb_strip_nulls(jsonb_build_object(
  'words', case when words_en <> '' then jsonb_build_object('en', words_en) end,
  'possible', case when possible_en <> '' then jsonb_build_object('en', possible_en) end))
 where words_en <> '' or possible_en <> '';

alter table problem_endings drop column words_en, drop column possible_en;

alter table privacy_statement add column translations jsonb not null default '{}';

update privacy_statement set translations = jsonb_build_object('words', jsonb_build_object('en', words_en)) where words_en <> '';

alter table privacy_statement drop column words_en;

alter table demo_stories add column translations jsonb not null default '{}';

update demo_stories set translations = jsonb_strip_nulls(jsonb_build_object(
  'title', case when title_en <> '' then jsonb_build_object('en', title_en) end,
  'teaser', case when teaser_en <> '' then jsonb_build_object('en', teaser_en) end));

alter table demo_stories drop column title_en, drop column teaser_en;
