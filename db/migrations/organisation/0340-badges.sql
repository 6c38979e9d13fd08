-- A printed card with a code to scan: with a PIN it signs somebody in, also on a shared device.
create table badges (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  pin_hash text not null,
  wrong integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create unique index badges_person on badges (person_id) where ended_at is null;

-- A screen that belongs to a place, not to a person: it shows for whom we work today.
create table shared_screens (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  department_id bigint references departments,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create index shared_screens_department on shared_screens (department_id);
