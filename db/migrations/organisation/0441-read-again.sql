-- At the end of a month a series reads again of three items that they touch nobody. Who did so stands nowhere.
create table rereadings (
  item_id bigint primary key references agenda_items,
  read_at timestamptz not null default now()
);
