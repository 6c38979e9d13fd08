-- What a list shows is read in its own order from an index, and no further than the page. Requests of open services are
-- for every colleague; those of closed services are read by department or owner, so that what somebody may not see
-- costs no time either.
drop index requests_changed;

create index requests_changed on requests (changed_at desc, id desc) where not closed_service;

drop index requests_open;

create index requests_open on requests (changed_at desc, id desc) where closed_at is null and not closed_service;

drop index requests_due;

create index requests_due on requests (next_due, id) where closed_at is null and next_due is not null and not closed_service;

drop index requests_department;

create index requests_department on requests (department_id, changed_at desc, id desc) where not closed_service;

create index requests_department_closed_service on requests (department_id, changed_at desc, id desc) where closed_service;

drop index requests_owner;

create index requests_owner on requests (owner_id, changed_at desc, id desc) where not closed_service;

create index requests_owner_closed_service on requests (owner_id, changed_at desc, id desc) where closed_service;

create index requests_service_changed on requests (service_version_id, changed_at desc, id desc) where not closed_service;

create index requests_channel on requests (channel, changed_at desc, id desc);

create index consultations_asked_about on consultations (asked_id, request_id);

create index steps_doer_on on steps (doer_id, request_id) where doer_id is not null;

create index requests_department_open on requests (department_id, changed_at desc, id desc) where closed_at is null and not closed_service;
