-- What stood in the way of a good intention, as far as whoever had it said so.
alter table pledges add column obstacle text check (obstacle in ('time', 'money', 'rule', 'system', 'leave', 'others', 'customer', 'other'));
