-- About ten events for each draft, each with the hash of the one before it, as the program chains them.
create or replace function pg_temp.link(before bytea, told text) returns bytea language sql immutable as
$$ select sha256(coalesce(before, ''::bytea) || convert_to(told, 'UTF8')) $$;

create or replace aggregate pg_temp.chain(text) (sfunc = pg_temp.link, stype = bytea);

insert into events (subject_kind, subject_id, sequence, type, audience, actor_kind, actor_id, data, happened_at, recorded_at, hash)
select 'request', n, sequence, type, audience, actor_kind, actor_id, data, at, at,
       pg_temp.chain(concat_ws('|', 'request', n, sequence, type, audience, actor_kind, coalesce(actor_id, 0), data::text, extract(epoch from at), extract(epoch from at)))
         over (partition by n order by sequence)
  from (select n, (row_number() over (partition by n order by place))::int as sequence, type, e.audience, actor_kind, actor_id, data, date_trunc('second', d.at) + after as at
          from drafts d cross join lateral (values
               (1, 'request.opened', 'customer', 'visitor', null::bigint, jsonb_build_object('channel', 'web'), interval '0', true),
               (2, 'request.routed', 'customer', 'system', null, jsonb_build_object('person', owner), '0', true),
               (3, 'promise.made', 'customer', 'system', null, jsonb_build_object('entry', n * 2, 'promise', n), '0', true),
               (4, 'step.started', 'customer', 'person', owner, jsonb_build_object('step', n * 4), '10 minutes', true),
               (5, 'request.answered', 'customer', 'person', owner, jsonb_build_object('message', n * 3, 'asks', true), '12 minutes', true),
               (6, 'step.finished', 'customer', 'person', owner, jsonb_build_object('step', n * 4), '20 minutes', true),
               (7, 'step.started', 'customer', 'person', owner, jsonb_build_object('step', n * 4 + 1), '20 minutes', true),
               (8, 'request.asked', 'customer', 'customer', customer, jsonb_build_object('message', n * 3 + 1), '24 minutes', true),
               (9, 'request.answered', 'customer', 'person', owner, jsonb_build_object('message', n * 3 + 2, 'asks', false), '36 minutes', true),
               (10, 'promise.kept', 'customer', 'system', null, jsonb_build_object('entry', n * 2 + 1, 'promise', n), '36 minutes', not open),
               (11, 'request.closed', 'customer', 'person', owner, jsonb_build_object('closure', n, 'outcome', 'done'), '5 days', not open),
               (12, 'request.judged', 'customer', 'customer', customer, jsonb_build_object('closure', n, 'helped', 'yes'), '6 days', not open and n % 2 = 0)
               ) e (place, type, audience, actor_kind, actor_id, data, after, there)
         where there) told;
