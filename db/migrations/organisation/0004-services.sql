create table services (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  department_id bigint not null references departments,
  created_at timestamptz not null default now(),
  archived_at timestamptz
);

create index services_department on services (department_id);

-- What a service says and promises. A request keeps the version it started with.
create table service_versions (
  id bigint generated always as identity primary key,
  service_id bigint not null references services,
  version integer not null,
  name text not null check (name <> ''),
  name_en text not null default '',
  description text not null default '',
  description_en text not null default '',
  about text not null default '',
  closed boolean not null default false,
  open_kitchen boolean not null default true,
  openness text not null default '',
  openness_en text not null default '',
  kitchen_closed_because text not null default '',
  kitchen_closed_until date,
  answer_amount integer not null default 2 check (answer_amount > 0),
  answer_unit text not null default 'working_days' check (answer_unit in ('working_hours', 'working_days', 'days')),
  objection_weeks integer check (objection_weeks between 1 and 52),
  objection_how text not null default '',
  what_else text not null default '',
  ways_on text not null default '',
  created_by bigint references persons,
  created_at timestamptz not null default now(),
  search tsvector generated always as (
    setweight(to_tsvector('dutch', name || ' ' || about), 'A') || setweight(to_tsvector('english', name_en || ' ' || about), 'A')
    || setweight(to_tsvector('dutch', description), 'B') || setweight(to_tsvector('english', description_en), 'B')) stored,
  unique (service_id, version)
);

create index service_versions_created_by on service_versions (created_by);

create index service_versions_search on service_versions using gin (search);

create table service_steps (
  id bigint generated always as identity primary key,
  service_version_id bigint not null references service_versions,
  position integer not null,
  name text not null check (name <> ''),
  name_en text not null default '',
  because text not null default '',
  because_en text not null default '',
  department_id bigint references departments,
  role text not null default '',
  duration_amount integer check (duration_amount > 0),
  duration_unit text check (duration_unit in ('working_hours', 'working_days', 'days')),
  customers_turn boolean not null default false,
  unique (service_version_id, position)
);

create index service_steps_department on service_steps (department_id);

-- The version of each service that new requests get.
create view current_services as
select distinct on (versions.service_id) services.slug, services.department_id, services.archived_at, versions.*
  from service_versions versions join services on services.id = versions.service_id
 order by versions.service_id, versions.version desc;
