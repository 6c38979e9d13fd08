-- How something adds to a pleasant contact is answered with the moment of that contact.
alter table lens_answers add column moment text check (moment in ('finding', 'asking', 'waiting', 'doing', 'receiving', 'after'));
