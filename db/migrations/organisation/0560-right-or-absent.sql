-- Beside an item stands a sentence that fits, or none: sentences about something else are lent no more.
update agenda_items set observation_id = null where lent_voice;

alter table agenda_items drop column lent_voice;

-- Who prepares may say that no sentence fits; then none is proposed again.
alter table agenda_items add column voiceless boolean not null default false;
