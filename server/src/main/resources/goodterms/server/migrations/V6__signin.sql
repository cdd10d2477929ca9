-- Who works for a company, what is open in their name, and who did what.

create table staff (
  company  text not null references company,
  email    text not null,
  role     text not null,
  password text,
  subject  text,
  added_at timestamptz not null,
  left_at  timestamptz,
  primary key (company, email)
);

create unique index staff_subject on staff (company, subject) where subject is not null;

-- A company's provider of identities; its secret is kept under the master key.
create table identity_provider (
  company text primary key references company,
  issuer  text not null,
  client  text not null,
  secret  bytea not null
);

-- A sign-in under way at such a provider, until it comes back.
create table identity_request (
  company  text not null,
  state    text not null,
  nonce    text not null,
  verifier text not null,
  until    timestamptz not null,
  primary key (company, state)
);

create table session (
  company  text not null,
  id       text not null,
  hash     text not null,
  staff    text,
  account  text,
  person   text,
  began_at timestamptz not null,
  seen_at  timestamptz not null,
  until    timestamptz not null,
  primary key (company, id),
  check ((staff is null) = (account is not null and person is not null))
);

create index session_until on session (until);

-- Which accounts an address belongs to; what stands here for an address can't be read back.
create table member (
  company text not null,
  account text not null,
  person  text not null,
  primary key (company, person, account)
);

create index member_account on member (company, account);

-- Links that open a session once, sent by mail or handed out by a program; the person is under the account's key.
create table link (
  company text not null,
  id      text not null,
  hash    text not null,
  account text not null,
  person  text not null,
  until   timestamptz not null,
  used_at timestamptz,
  primary key (company, id)
);

create table attempt (
  company text not null,
  who     text not null,
  at      timestamptz not null
);

create index attempt_of on attempt (company, who, at);

create table audit (
  company text not null,
  id      bigint generated always as identity,
  at      timestamptz not null,
  who     text not null,
  did     text not null,
  account text,
  refused text,
  primary key (company, id)
);

create index audit_at on audit (company, at);
create index audit_account on audit (company, account, id) where account is not null;

call keep_apart('staff', 'identity_provider', 'identity_request', 'session', 'link', 'member', 'attempt', 'audit');

grant select, insert, update on staff to goodterms_app;
grant select, insert, update, delete on identity_provider, identity_request, session, link, member to goodterms_app;
grant select, insert, delete on attempt to goodterms_app;
grant select, insert on audit to goodterms_app;
