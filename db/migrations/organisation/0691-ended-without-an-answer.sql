-- Why it ended although a department that was asked to own it had not answered yet; empty when all had.
alter table problem_endings add column without_asked text not null default '';
