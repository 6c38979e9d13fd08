-- When everything was put aside, so that whoever runs this is told when that was too long ago, or did not work.
create table backups (
  id bigint generated always as identity primary key,
  made_at timestamptz not null,
  by_itself boolean not null default false,
  bytes bigint not null default 0,
  files bigint not null default 0,
  problem text
);

create index backups_made on backups (made_at desc);
