-- Test clocks: what hangs on one is a world of its own.

-- The order in which the world is told.
alter table outbox add column place bigint generated always as identity;

-- The order in which people were written to.
alter table notice add column place bigint generated always as identity;
create unique index notice_place on notice (company, account, place);

-- Whether what happens on a clock is told to the world: mail is sent, the company's product is asked.
alter table clock
  add column outside    boolean not null default false,
  add column created_at timestamptz not null default now();

-- Documents of accounts on a test clock are counted apart: nobody may ask why numbers of the books are missing.
alter table document_number
  add column clock text not null default '',
  drop constraint document_number_pkey,
  add primary key (company, clock, kind);

-- Where a company wants to be told what happens; its secret is kept under the master key.
create table webhook (
  company          text not null references company,
  id               text not null,
  url              text not null,
  secret           bytea not null,
  types            text[] not null,
  created_at       timestamptz not null,
  failing_since    timestamptz,
  disabled_at      timestamptz,
  disabled_because text,
  primary key (company, id)
);

-- One for each event of a journal and each webhook that wants it. What it says is read from the journal when it is sent.
create table webhook_message (
  company    text not null,
  webhook    text not null,
  id         text not null,
  account    text not null,
  number     bigint not null,
  place      int not null,
  type       text not null,
  at         timestamptz not null,
  written_at timestamptz not null,
  due_at     timestamptz,
  attempts   int not null default 0,
  tries      int not null default 0,
  state      text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  primary key (company, webhook, id),
  foreign key (company, webhook) references webhook on delete cascade
);

create index webhook_message_due on webhook_message (company, webhook, due_at) where due_at is not null;
create index webhook_message_written on webhook_message (company, webhook, written_at);

create table webhook_attempt (
  company text not null,
  webhook text not null,
  message text not null,
  attempt int not null,
  at      timestamptz not null,
  status  int,
  error   text,
  millis  bigint not null,
  primary key (company, webhook, message, attempt),
  foreign key (company, webhook, message) references webhook_message on delete cascade
);

call keep_apart('webhook', 'webhook_message', 'webhook_attempt');

grant select, insert, update, delete on webhook, webhook_message, webhook_attempt to goodterms_app;

-- The signs accounts have left of who their people are, hashed under a secret of the company.
create table signal (
  company text not null,
  clock   text not null,
  account text not null,
  kind    text not null,
  hash    text not null,
  primary key (company, clock, kind, hash, account)
);

create index signal_account on signal (company, account);

call keep_apart('signal');
grant select, insert, delete on signal to goodterms_app;

-- Where each company's product is asked; what signs the questions is kept under the master key.
create table product (
  company text primary key references company,
  url     text not null,
  secret  bytea not null
);

call keep_apart('product');
grant select, insert, update on product to goodterms_app;
