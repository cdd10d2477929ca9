-- What the workers look for.

drop index outbox_due;
create index outbox_due on outbox (company, kind, due_at) where clock is null;
create index account_parked on account (company, id) where parked is not null;

-- What the simulated processor did, in its own words: the other side of every charge and refund.
create table processor_book (
  company    text not null references company,
  account    text not null,
  key        text not null,
  way        text not null check (way in ('TAKEN', 'GIVEN_BACK')),
  payment    int not null,
  minor      bigint not null,
  currency   text not null,
  card       text not null,
  result     text not null,
  moved      boolean not null,
  asked      int not null default 1,
  written_at timestamptz not null default clock_timestamp(),
  primary key (company, account, key)
);

call keep_apart('processor_book');
grant select, insert, update on processor_book to goodterms_app;

-- What the journals say of money, as lists. Each can be made again from them; amounts are in minor units. A test clock
-- has numbers of its own.
create table invoice (
  company      text not null references company,
  account      text not null,
  place        int not null,
  issued_at    timestamptz not null,
  clock        text not null,
  number       bigint,
  currency     text not null,
  total        bigint not null,
  tax          bigint not null,
  credit       bigint not null,
  due          bigint not null,
  state        text not null check (state in ('open', 'paid', 'voided', 'written-off')),
  closed_at    timestamptz,
  period_from  timestamptz not null,
  period_until timestamptz not null,
  primary key (company, account, place)
);
create unique index invoice_number on invoice (company, clock, number);

create table payment (
  company  text not null references company,
  account  text not null,
  place    int not null,
  at       timestamptz not null,
  invoice  int not null,
  currency text not null,
  amount   bigint not null,
  state    text not null check (state in ('succeeded', 'failed', 'disputed', 'lost')),
  reason   text,
  primary key (company, account, place)
);

create table refund (
  company    text not null references company,
  account    text not null,
  place      int not null,
  ordered_at timestamptz not null,
  payment    int not null,
  currency   text not null,
  amount     bigint not null,
  state      text not null check (state in ('ordered', 'failed', 'refunded', 'settled')),
  closed_at  timestamptz,
  reason     text,
  primary key (company, account, place)
);

create table credit_note (
  company   text not null references company,
  account   text not null,
  place     int not null,
  issued_at timestamptz not null,
  clock     text not null,
  number    bigint,
  invoice   int not null,
  currency  text not null,
  net       bigint not null,
  tax       bigint not null,
  total     bigint not null,
  reason    text not null,
  primary key (company, account, place)
);
create unique index credit_note_number on credit_note (company, clock, number);

call keep_apart('invoice', 'payment', 'refund', 'credit_note');
grant select, insert, update on invoice, payment, refund, credit_note to goodterms_app;
