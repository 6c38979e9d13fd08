-- What somebody at the desk did and can still undo: it waits some seconds, and touches nothing until it leaves.
create table held (
  id bigint generated always as identity primary key,
  -- What is undone at once: one form may hold the same deed for many.
  batch uuid not null,
  person_id bigint not null references persons on delete cascade,
  deed text not null,
  subject_kind text not null,
  subject_id bigint not null,
  -- The numbers in the address, the fields as they were typed, and the files that came along.
  ids jsonb not null,
  fields jsonb not null,
  files jsonb not null default '[]',
  -- Where its form stands: what comes back, comes back there.
  form text not null,
  -- The form counts once while it waits; undone, it may be sent again.
  submission text,
  held_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null,
  tries integer not null default 0,
  -- It came back: undone by its doer, or refused by the time it left. Then it is a draft, until it is sent again or thrown away.
  returned_at timestamptz,
  refused_key text,
  refused_details jsonb not null default '{}'
);

create index held_due on held (due_at) where returned_at is null;

create index held_person on held (person_id, subject_kind, subject_id);
