-- Wrong PINs at a screen on the wall count for the screen and not for the people: it rests, and then it is shut.
alter table shared_screens
  add column wrong_in_row integer not null default 0,
  add column wrong_today integer not null default 0,
  add column wrong_from timestamptz,
  add column rests_until timestamptz,
  add column shut_at timestamptz;
