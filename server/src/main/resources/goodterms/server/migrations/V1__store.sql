-- What the server keeps. Every row belongs to a company, and no session sees the rows of another: the role
-- goodterms_app, which all of the server's work is done in, is bound by the policies below and can't lift them.

do $$
begin
  if not exists (select from pg_roles where rolname = 'goodterms_app') then
    create role goodterms_app nologin nobypassrls;
  end if;
end
$$;

-- Lets a transaction see and write only the rows of its own company in these tables; their owner is bound as well.
create procedure keep_apart(variadic names text[]) language plpgsql as $$
declare
  name text;
begin
  foreach name in array names loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_company on %I using (company = current_setting(''goodterms.company'', true))', name);
  end loop;
end
$$;
revoke all on procedure keep_apart(variadic text[]) from public;

create table company (
  id         text primary key,
  created_at timestamptz not null
);

-- The folder of a company as it was at each change: its catalogue and its pages, by the path of each file.
create table company_version (
  company      text not null references company,
  number       int not null,
  published_at timestamptz not null,
  published_by text not null,
  files        text not null,
  primary key (company, number)
);

-- The state of each account, whole, under its key; it can be made again from the journal.
create table account (
  company   text not null references company,
  id        text not null,
  version   bigint not null,
  state     text not null,
  head      text not null,
  opened_at timestamptz not null,
  next_due  timestamptz,
  clock     text,
  parked    text,
  primary key (company, id)
) with (fillfactor = 70);

create index account_due on account (company, next_due)
  where next_due is not null and clock is null and parked is null;
create index account_on_clock on account (company, clock, next_due) where clock is not null;

-- Clocks that tests move by hand; an account that hangs on one lives by it.
create table clock (
  company text not null references company,
  id      text not null,
  now     timestamptz not null,
  primary key (company, id)
);

-- Everything that ever happened, for good. A row is what one command, or time alone, has led to; its hash covers the
-- one before it.
create table journal (
  company text not null,
  account text not null,
  number  bigint not null,
  at      timestamptz not null,
  by      text not null,
  command text,
  request text,
  events  text not null,
  hash    text not null,
  primary key (company, account, number)
);

-- Keys, each under the master key, which never stands here: one to what says who people are, and one that the company's
-- product may keep content under. Of a destroyed one only its generation is left.
create table account_key (
  company text not null,
  account text not null,
  part    text not null check (part in ('people', 'content')),
  generation int not null,
  wrapped bytea,
  primary key (company, account, part)
);

create table transfer (
  company  text not null,
  account  text not null,
  number   bigint not null,
  place    int not null,
  at       timestamptz not null,
  debit    text not null,
  credit   text not null,
  currency text not null,
  minor    bigint not null,
  primary key (company, account, number, place)
);

-- Every notice that was written, under the account's key.
create table notice (
  company text not null,
  account text not null,
  key     text not null,
  at      timestamptz not null,
  about   text not null,
  kind    text not null,
  letter  text not null,
  primary key (company, account, key)
);

-- What the world outside must be told, once each by its key; a row goes when it is done.
create table outbox (
  company  text not null,
  account  text not null,
  key      text not null,
  kind     text not null,
  body     text not null,
  due_at   timestamptz not null,
  attempts int not null default 0,
  error    text,
  clock    text,
  primary key (company, account, key)
);

create index outbox_due on outbox (kind, due_at);

-- The last number of each kind of document.
create table document_number (
  company text not null,
  kind    text not null,
  last    bigint not null,
  primary key (company, kind)
);

call keep_apart('company_version', 'account', 'clock', 'journal', 'account_key', 'transfer', 'notice', 'outbox',
                'document_number');

alter table company enable row level security;
alter table company force row level security;
create policy itself on company using (id = current_setting('goodterms.company', true));

grant usage on schema public to goodterms_app;
grant select, insert on company, company_version, journal, transfer, notice to goodterms_app;
grant select, insert, update on account, account_key, clock, document_number to goodterms_app;
grant select, insert, update, delete on outbox to goodterms_app;

-- The only question that is asked across companies: which there are.
create function companies() returns setof text language sql stable security definer set search_path = public as
  'select id from company order by id';
revoke all on function companies() from public;
grant execute on function companies() to goodterms_app;
