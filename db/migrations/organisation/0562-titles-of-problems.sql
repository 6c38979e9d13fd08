-- A problem that came from an agenda item, a decision or an insight carries its title, which no customer said like that.
alter table problems add column in_own_words boolean not null default true;

update problems p set in_own_words = false
 where exists (select from problem_sources s where s.problem_id = p.id and s.source_kind in ('item', 'decision', 'insight'))
   and not exists (select from problem_sources s where s.problem_id = p.id and s.source_kind in ('wall', 'request', 'observation'));
