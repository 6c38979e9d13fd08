-- Since when it was put right that we did not do what we stand for.
alter table standing_evidence add column mended_at timestamptz;
