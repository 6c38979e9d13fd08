-- Every night, and on the page that tells what goes, it is asked which questions are past their time: those that were
-- erased (their code is x with a number) are never read again.
create index requests_past_their_time on requests (closed_at) where closed_at is not null and code not like 'x%';

-- Which mails are past their time.
create index mails_past_their_time on mails (coalesce(sent_at, failed_at)) where coalesce(sent_at, failed_at) is not null;
