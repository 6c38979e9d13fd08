-- When it was proven, with a mailed code, that who asked this reads the mail of the customer it was put under. Until
-- then somebody may have typed an address that is not theirs.
alter table requests add column proven_at timestamptz;
