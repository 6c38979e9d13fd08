-- When the person who is away agreed that their stand-in also opens their questions of closed services. Somebody who says
-- it themselves agrees by saying so; what a colleague said for them waits for their yes.
alter table absences add column agreed_at timestamptz;

-- Nothing keeps when somebody came in longer than it serves: a session ends at the end of a day, and says of its beginning nothing.
alter table sessions drop column created_at;

update sessions set expires_at = date_trunc('day', expires_at) + interval '1 day' where kind = 'person';
