-- Test clocks: what hangs on one is a world of its own.

-- The order in which an account's outside effects came about: those of a later transaction before those of an earlier
-- one, as answers come before what was to be told next.
alter table outbox
  add column act   xid8 not null default pg_current_xact_id(),
  add column place bigint generated always as identity;

create index outbox_on_clock on outbox (company, clock) where clock is not null;

-- Whether what happens on a clock is told to the world: mail is sent, the company's product is asked.
alter table clock
  add column outside    boolean not null default false,
  add column created_at timestamptz not null default now();

-- Documents of accounts on a test clock are counted apart: nobody may ask why numbers of the books are missing.
alter table document_number
  add column clock text not null default '',
  drop constraint document_number_pkey,
  add primary key (company, clock, kind);
