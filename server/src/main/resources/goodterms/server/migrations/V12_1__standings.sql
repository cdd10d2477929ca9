-- In what state each account is, so that staff can list those in one.
create table standing (
  company text not null,
  account text not null,
  state   text not null,
  primary key (company, account)
);

create index standing_in on standing (company, state, account);

call keep_apart('standing');

grant select, insert, update on standing to goodterms_app;
