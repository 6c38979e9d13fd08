-- A mail is claimed in one transaction and sent outside it. What it waits for, how long it is tried, and what became of
-- it when it did not leave, stand with the mail; what is the matter with the server stands with the server.
alter table mails add column next_try_at timestamptz not null default now();

alter table mails add column try_until timestamptz not null default now() + interval '5 days';

alter table mails add column useless_after timestamptz;

alter table mails add column claimed_until timestamptz;

alter table mails add column unclear integer not null default 0;

alter table mails add column kept_at timestamptz;

alter table mails add column failure text check (failure in ('refused', 'no_such_address', 'unclear', 'gave_up', 'too_late', 'let_go'));

alter table mails add column told_at timestamptz;

alter table mails add column put_away_at timestamptz;

update mails set failure = 'gave_up' where failed_at is not null;

alter table mails add constraint mails_failed_for_a_reason check ((failed_at is null) = (failure is null));

drop index mails_waiting;

create index mails_waiting on mails (next_try_at, id) where sent_at is null and failed_at is null and kept_at is null;

create index mails_kept on mails (id) where kept_at is not null and sent_at is null and failed_at is null;

create index mails_failed on mails (subject_kind, subject_id) where failed_at is not null;

-- The one mail server of the organisation, when it has one of its own. The password is encrypted with a key that is not here.
create table mail_server (
  single boolean primary key default true check (single),
  host text not null default '',
  port integer not null default 587 check (port between 1 and 65535),
  security text not null default 'starttls' check (security in ('tls', 'starttls', 'none')),
  username text not null default '',
  password text not null default '',
  from_name text not null default '',
  from_address text not null default '',
  revision integer not null default 0,
  trouble text,
  trouble_since timestamptz
);
