-- Of everything a colleague was ever asked about, only requests of closed services need looking at.
create index requests_closed_service on requests (id) where closed_service;
