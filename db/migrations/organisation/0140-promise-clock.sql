-- A promise whose day passes while the customer is waited for is not broken: the ledger says so, and when the wait ended.
alter table promise_entries drop constraint promise_entries_kind_check;

alter table promise_entries add constraint promise_entries_kind_check check (kind in ('made', 'extended', 'renegotiated', 'agreed', 'declined', 'waiting', 'resumed', 'kept', 'broken', 'released', 'on_track'));

create index promise_entries_waiting on promise_entries (promise_id) where kind = 'waiting';
