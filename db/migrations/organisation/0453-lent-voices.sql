-- Nobody spoke of this item yet: the voice beside it is of a real customer, about something else, and says so.
alter table agenda_items add column lent_voice boolean not null default false;
