-- A team offers colleagues to walk along, as a person or a customer does.
alter table walk_alongs add column department_id bigint references departments;

create index walk_alongs_department on walk_alongs (department_id);
