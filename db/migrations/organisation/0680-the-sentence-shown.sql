-- Which of the parts that may be read aloud stands beside an item, counted from 0; nothing: the one that bears on it most.
alter table agenda_items add column voice_part smallint check (voice_part >= 0);
