-- By which name whoever asked lets somebody follow along: typed or proven there and then, never looked up by an address.
alter table followers add column invited_as text not null default '';
