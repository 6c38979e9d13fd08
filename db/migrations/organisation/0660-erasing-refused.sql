-- Whoever asks to be erased may hear that it is not done, or not yet, with the reason and by whom.
alter table erasure_requests drop constraint erasure_requests_answer_check;

alter table erasure_requests
  add constraint erasure_requests_answer_check check (answer in ('done', 'partly', 'withdrawn', 'refused')),
  add column because text check (because <> ''),
  add column refused_by bigint references persons,
  add constraint erasure_requests_because check ((answer is not distinct from 'refused') = (because is not null));

create index erasure_requests_refused_by on erasure_requests (refused_by);
