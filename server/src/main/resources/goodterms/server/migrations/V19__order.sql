-- An account may be written to first by a transaction that began to write after another that comes to it later: its rows
-- would be listed the wrong way round. So a row's place is never before that of any transaction that had ended when it was
-- written. It still lies at or behind the transaction's own, and so ahead of whoever reads no further than the oldest of
-- those under way; and no transaction needs to come for it to be passed.
alter table journal alter column position set default
  greatest(pg_current_xact_id(), (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8);

-- Of which companies accounts are still to be looked at, because there is something to tell from that moment on: those after
-- one, in the order of their ids.
create table telling (
  company text primary key references company,
  told    timestamptz not null,
  after   text not null
);

call keep_apart('telling');
grant select, insert, update, delete on telling to goodterms_app;
