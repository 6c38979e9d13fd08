-- Words that put the numbers to call beside somebody's question; empty: those of the sector. Whether they were said is kept nowhere.
alter table settings
  add column danger_words text[],
  add column despair_words text[],
  add column emergency_phone text not null default '';
