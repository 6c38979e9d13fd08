-- Everything touches customers directly or indirectly; or nobody, because.
alter table problems add column touches text not null default 'direct' check (touches in ('direct', 'indirect', 'nobody'));

alter table problems add column nobody_because text not null default '';

alter table problems add constraint problems_nobody_because check (touches <> 'nobody' or nobody_because <> '');
