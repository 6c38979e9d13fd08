-- The agenda goes by mail half an hour before only when somebody said so. Who was promised it gets it.
alter table meetings add column announced boolean not null default false;

update meetings set announced = true where ended_at is null and cancelled_at is null;
