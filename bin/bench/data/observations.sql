-- What was said while asking stands by itself too, as when questions are opened: one for each question.
insert into observations (kind, words, language, customer_id, moment, source, source_id, request_id, service_id, department_id, heard_at, recorded_at, search)
select 'verbatim', words, 'nl', customer, 'asking', 'story', n, n, service_version, department, at, at,
       to_tsvector('simple', words) || to_tsvector('dutch', words) || to_tsvector('english', words)
  from drafts order by n;
