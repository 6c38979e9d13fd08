-- A printed card with a code to scan: with a PIN it signs somebody in on a shared device.
create table badges (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  token_hash bytea not null unique,
  pin_hash text not null,
  wrong integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create index badges_person on badges (person_id);

-- A screen or phone that belongs to a place, not to a person.
create table shared_devices (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  department_id bigint references departments,
  token_hash bytea not null unique,
  made_at timestamptz not null default now(),
  seen_on date,
  ended_at timestamptz
);

create index shared_devices_department on shared_devices (department_id);
