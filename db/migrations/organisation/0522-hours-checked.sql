-- Whether somebody looked at the opening hours: what is promised is counted with them, and at first they are only a guess.
alter table settings add column hours_checked_at timestamptz;

update settings set hours_checked_at = now() where ready_at is not null;
