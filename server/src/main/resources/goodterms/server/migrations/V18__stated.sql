-- The state of an account is written whole only now and then: what has happened after that row of its journal stands
-- there, and is added when the account is read. So most of what happens to an account writes nothing large.
alter table account add column stated bigint;
update account set stated = version;
alter table account alter column stated set not null;

-- Kept beside the row, so that whoever writes the row anew need not write the state with it: what else a row holds is less.
alter table account set (toast_tuple_target = 256);

-- Much faster than what PostgreSQL takes by itself, where it was built with it.
do $$
begin
  alter table account alter column state set compression lz4;
  alter table journal alter column events set compression lz4;
exception when feature_not_supported then
  raise notice 'this PostgreSQL was built without lz4';
end
$$;
