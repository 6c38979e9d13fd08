-- For which departments somebody worked when they did something, and what their work was: of a reorganisation later nothing can be made up. An array, since who works in two departments acts for both.
alter table events add column teams bigint[], add column staff text, add column from_teams bigint[], add column to_teams bigint[];

-- For whom somebody acts now: their departments, and whether their work is with customers, behind it, or leading.
create view who_acts as
select p.id as person_id,
       (select array_agg(m.department_id order by m.department_id) from memberships m where m.person_id = p.id) as teams,
       case when exists (select from memberships m where m.person_id = p.id and m.leads) then 'management'
            when p.takes_questions then 'direct'
            else 'indirect' end as staff
  from persons p;
