-- What somebody wants a file of the company's folder to say: a page of the terms or the catalogue. One person proposes it,
-- another publishes it; then the row goes, and what was published stands in company_version.
create table draft (
  company     text not null references company,
  file        text not null,
  text        text not null,
  base        int not null,
  edition     int not null,
  changed_at  timestamptz not null,
  changed_by  text not null,
  proposed_at timestamptz,
  proposed_by text,
  primary key (company, file),
  check ((proposed_at is null) = (proposed_by is null))
);

call keep_apart('draft');
grant select, insert, update, delete on draft to goodterms_app;

-- The figures of accounts, made from their journals: in which version of the account, and for months that begin in which
-- zone. Each can be made again; amounts are in minor units.
create table figured (
  company text not null,
  account text not null,
  version bigint not null,
  zone    text not null,
  primary key (company, account)
);

create table month_of_money (
  company  text not null,
  account  text not null,
  month    date not null,
  currency text not null,
  earned   bigint not null,
  deferred bigint not null,
  given_up bigint not null,
  yearly   bigint not null,
  primary key (company, account, month)
);

create index month_of_money_month on month_of_money (company, month);

create table given_back (
  company     text not null,
  account     text not null,
  place       int not null,
  at          timestamptz not null,
  kind        text not null check (kind in ('refund', 'credit')),
  case_number int not null,
  currency    text not null,
  amount      bigint not null,
  page        text,
  version     date,
  clause      text,
  primary key (company, account, place)
);

create index given_back_at on given_back (company, at);

create table failed_charge (
  company text not null,
  account text not null,
  invoice int not null,
  times   int not null,
  primary key (company, account, invoice)
);

create table reply (
  company     text not null,
  account     text not null,
  case_number int not null,
  asked_at    timestamptz not null,
  target      timestamptz not null,
  promised    timestamptz not null,
  answered_at timestamptz,
  primary key (company, account, case_number)
);

create index reply_asked on reply (company, asked_at);

call keep_apart('figured', 'month_of_money', 'given_back', 'failed_charge', 'reply');
grant select, insert, update, delete on figured, month_of_money, given_back, failed_charge, reply to goodterms_app;
