-- Do we do what we say? What customers said and did, held beside a promise of the organisation.
create table standing_evidence (
  standing_id bigint not null references standing_promises,
  observation_id bigint not null references observations,
  side text not null check (side in ('for', 'against')),
  added_at timestamptz not null default now(),
  primary key (standing_id, observation_id)
);

create index standing_evidence_observation on standing_evidence (observation_id);
