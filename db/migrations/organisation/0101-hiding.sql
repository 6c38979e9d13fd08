-- "Hide me everywhere now": while this is set customers see a team, whatever the display level says.
alter table persons add column hidden_at timestamptz;

-- How much of people an organisation shows: what new colleagues start with, and what nobody goes beyond.
alter table settings add column display_default text not null default 'first_name' check (display_default in ('photo', 'first_name', 'role', 'team'));

alter table settings add column display_at_most text not null default 'photo' check (display_at_most in ('photo', 'first_name', 'role', 'team'));

alter table settings add column mark_id bigint references files;

create index settings_mark on settings (mark_id);
