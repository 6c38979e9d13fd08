-- A colleague took a request over; the former owner is told once.
create table takings (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests,
  from_id bigint not null references persons,
  by_id bigint not null references persons,
  taken_at timestamptz not null default now(),
  seen_at timestamptz
);

create index takings_request on takings (request_id);

create index takings_from on takings (from_id) where seen_at is null;

create index takings_by on takings (by_id);

-- Departments that sent a request back and forth solve it together from then on. Its owner leads.
create table joint_departments (
  request_id bigint not null references requests,
  department_id bigint not null references departments,
  since timestamptz not null default now(),
  primary key (request_id, department_id)
);

create index joint_departments_department on joint_departments (department_id);

-- What somebody is called at work tells what they can help with, too.
alter table persons add column role_search tsvector
  generated always as (to_tsvector('dutch', role) || to_tsvector('english', role)) stored;

alter table departments add column about_search tsvector
  generated always as (to_tsvector('dutch', name || ' ' || about) || to_tsvector('english', name || ' ' || about)) stored;
