-- Whether what was written at the end tells why no answer came, instead of what was done.
alter table closures add column no_answer boolean not null default false;
