-- The department that gets what fits nothing we offer. Empty: the one whose name says it is the front desk.
alter table settings add column front_desk_id bigint references departments;
