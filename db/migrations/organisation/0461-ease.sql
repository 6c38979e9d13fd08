-- Whether it became easier for whoever brought it up, in their own word (S4-48).
alter table raisers add column ease text check (ease in ('easier', 'same', 'harder'));
