-- The order in which the rows of all journals were written: by the transactions that wrote them, in the order in which
-- these began to write. A transaction that is still under way comes before none that has ended before all others under
-- way began, so whoever reads no further than the oldest of those under way never misses a row.
alter table journal add column position xid8 not null default pg_current_xact_id();

create index journal_written on journal (company, position, at, account, number);

-- The order in which webhooks were to be told; many messages are written in the same second.
alter table webhook_message add column entry bigint generated always as identity;

create unique index webhook_message_entry on webhook_message (company, webhook, entry);
