-- A visit told by somebody of a closed service stays with that department and with who was there, whatever the customer asks later.
alter table visits add column closed_service boolean not null default false;

alter table visits add column department_id bigint references departments;

create index visits_department on visits (department_id);

-- What was told so far: of a customer who had only asked in closed services by then.
update visits v set closed_service = true, department_id = r.department_id
  from requests r
 where r.id = (select q.id from requests q where v.customer_id in (q.customer_id, q.asker_id) and q.closed_service and q.opened_at <= v.made_at order by q.id desc limit 1)
   and not exists (select from requests q where v.customer_id in (q.customer_id, q.asker_id) and not q.closed_service and q.opened_at <= v.made_at);

-- And what was heard in confidence belongs to a department from now on, where it was about no question.
update observations o set department_id = r.department_id
  from requests r
 where o.closed_service and o.request_id is null and o.department_id is null
   and r.id = (select q.id from requests q where o.customer_id in (q.customer_id, q.asker_id) and q.closed_service order by q.opened_at > o.recorded_at, q.id desc limit 1);
