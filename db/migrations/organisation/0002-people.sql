create table departments (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  about text not null default '',
  phone text not null default '',
  closed_at timestamptz
);

create table persons (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  first_name text not null check (first_name <> ''),
  role text not null default '',
  mail text unique,
  phone text not null default '',
  language text not null default 'nl',
  expertise text not null default '',
  expertise_search tsvector generated always as (to_tsvector('dutch', expertise) || to_tsvector('english', expertise)) stored,
  display text not null default 'first_name' check (display in ('photo', 'first_name', 'role', 'team')),
  photo_id bigint references files,
  takes_questions boolean not null default true,
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  left_at timestamptz,
  revision integer not null default 1
);

create index persons_photo on persons (photo_id);

create index persons_expertise on persons using gin (expertise_search);

create table memberships (
  department_id bigint not null references departments,
  person_id bigint not null references persons,
  leads boolean not null default false,
  primary key (person_id, department_id)
);

create index memberships_department on memberships (department_id);

-- When somebody can be reached; weekday 1 is Monday.
create table reachable_hours (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens)
);

create index reachable_hours_person on reachable_hours (person_id);

create table absences (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  stand_in_id bigint not null references persons check (stand_in_id <> person_id),
  away_from timestamptz not null,
  away_until timestamptz not null check (away_until > away_from),
  created_at timestamptz not null default now(),
  ended_at timestamptz
);

create index absences_person on absences (person_id, away_until);

create index absences_stand_in on absences (stand_in_id, away_until);

create table invitations (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  invited_by bigint references persons,
  created_at timestamptz not null default now(),
  accepted_at timestamptz
);

create index invitations_person on invitations (person_id);

create index invitations_invited_by on invitations (invited_by);

-- Who acts for whom right now, following a stand-in who is away too.
create view acting as
with recursive away as (
  select distinct on (person_id) person_id, stand_in_id, away_until
    from absences
   where ended_at is null and away_from <= now() and away_until > now()
   order by person_id, away_from
), chain as (
  select person_id, stand_in_id as acting_id, away_until, 1 as hops from away
  union all
  select chain.person_id, away.stand_in_id, chain.away_until, hops + 1
    from chain join away on away.person_id = chain.acting_id
   where hops < 8
)
select distinct on (person_id) person_id, acting_id, away_until
  from chain order by person_id, hops desc;
