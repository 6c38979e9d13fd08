-- Who asked a department to solve something together: the department reads it, and who asked by mistake can take it back.
alter table joint_owners add column asked_by bigint references persons;

create index joint_owners_asked_by on joint_owners (asked_by);

update joint_owners j set asked_by = (
  select e.actor_id from events e
   where e.subject_kind = 'problem' and e.subject_id = j.problem_id and e.type = 'problem.owned' and e.actor_kind = 'person'
     and (e.data ->> 'department')::bigint = j.department_id and exists (select from persons p where p.id = e.actor_id)
   order by e.sequence limit 1);
