-- Which colleagues a complaint names. They neither handle it nor find it (Awb 9:7), unless a colleague asks them to think along.
create table complaints_about (
  request_id bigint not null references requests,
  person_id bigint not null references persons,
  primary key (person_id, request_id)
);

create index complaints_about_request on complaints_about (request_id);
