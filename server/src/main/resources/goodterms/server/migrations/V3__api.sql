-- What programs bring and are answered.

-- Keys of programs. The hash is SHA-256: a secret of 256 drawn bits needs no slow one.
create table api_key (
  company    text not null references company,
  id         text not null,
  hash       text not null,
  name       text not null,
  scopes     text[] not null,
  role       text,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (company, id)
);

-- The first answer to each request that came with a key of its own; an answer that tells of an account is under that
-- account's key.
create table first_answer (
  company text not null,
  caller  text not null,
  key     text not null,
  request bytea not null,
  at      timestamptz not null,
  account text,
  answer  text,
  primary key (company, caller, key)
);

create index first_answer_by_age on first_answer (company, at);

-- The open cases of accounts; answer_by is in seconds since 1970, when the reply clock next runs out.
create table case_file (
  company   text not null references company,
  account   text not null,
  number    int not null,
  kind      text not null check (kind in ('refund', 'inquiry')),
  opened_at timestamptz not null,
  role      text,
  assignee  text,
  answer_by bigint not null,
  primary key (company, account, number)
);

create index case_file_by_urgency on case_file (company, answer_by, account, number);

-- The reports of use that were counted, so that each is once.
create table usage_event (
  company     text not null,
  account     text not null,
  id          text not null,
  received_at timestamptz not null,
  primary key (company, account, id)
);

create index usage_event_by_age on usage_event using brin (received_at);

-- Where people decided cases.
create index journal_decided on journal (company, account, at)
  where command in ('grant', 'decline', 'approve-grant');

call keep_apart('api_key', 'first_answer', 'case_file', 'usage_event');

grant select, insert, update on api_key to goodterms_app;
grant select, insert, update, delete on first_answer, case_file, usage_event to goodterms_app;
