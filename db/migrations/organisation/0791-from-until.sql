-- Since when somebody is of a department; unknown of those who were before this was kept.
alter table memberships add column since timestamptz;

alter table memberships alter column since set default clock_timestamp();

-- Who was of which department, from when until when.
create table former_memberships (
  id bigint generated always as identity primary key,
  department_id bigint not null references departments,
  person_id bigint not null references persons,
  leads boolean not null,
  since timestamptz,
  until timestamptz not null default clock_timestamp()
);

create index former_memberships_department on former_memberships (department_id);

create index former_memberships_person on former_memberships (person_id);

-- What somebody said they know, before they said it otherwise.
create table former_expertise (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons,
  words text not null,
  since timestamptz,
  until timestamptz not null default clock_timestamp()
);

create index former_expertise_person on former_expertise (person_id);

alter table persons add column expertise_since timestamptz, add column employed_since date;
