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

do $$
declare
  name text;
begin
  foreach name in array array['api_key', 'first_answer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_company on %I using (company = current_setting(''goodterms.company'', true))', name);
  end loop;
end
$$;

grant select, insert, update on api_key to goodterms_app;
grant select, insert, update, delete on first_answer to goodterms_app;
