-- A step that was called done too early goes on, and the customer reads why.
alter table steps add column reopened_because text;
