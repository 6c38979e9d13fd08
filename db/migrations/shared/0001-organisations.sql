-- Things that organisations share. Everything else lives in a schema of the organisation itself.
create table organisations (
  id bigint generated always as identity primary key,
  schema_name text not null unique check (schema_name ~ '^org_[a-z0-9_]{1,50}$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);

create table hosts (
  host text primary key check (host = lower(host)),
  organisation_id bigint not null references organisations,
  place integer not null default 1
);

create index hosts_organisation on hosts (organisation_id);
