-- The cases that people have decided, each with what its page was asked about, in numbers: so that those most like one that
-- waits are found among all. Why somebody decided as they did stands in the journal alone, under the account's key.
create table precedent (
  company    text not null references company,
  account    text not null,
  number     int not null,
  clock      text not null,
  decided_at timestamptz not null,
  clause     text not null,
  facts      text[] not null,
  raw        bigint[] not null,
  primary key (company, account, number)
);

create index precedent_of_clause on precedent (company, clock, clause);

-- Accounts whose cases were decided before there was that table; they are read again when somebody first asks.
create table precedent_unread (
  company text not null references company,
  account text not null,
  primary key (company, account)
);

do $$
declare
  id text;
begin
  for id in select companies() loop
    perform set_config('goodterms.company', id, true);
    insert into precedent_unread (company, account)
      select distinct company, account from journal
      where company = id and command in ('grant', 'decline', 'approve-grant');
  end loop;
end
$$;

drop index journal_decided;

call keep_apart('precedent', 'precedent_unread');
grant select, insert, update on precedent to goodterms_app;
grant select, delete on precedent_unread to goodterms_app;
