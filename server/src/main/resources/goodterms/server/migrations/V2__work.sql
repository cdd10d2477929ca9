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

alter table processor_book enable row level security;
alter table processor_book force row level security;
create policy of_company on processor_book using (company = current_setting('goodterms.company', true));
grant select, insert, update on processor_book to goodterms_app;
