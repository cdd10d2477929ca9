-- What readers say of the published pages: how many found their answer, and never who they are.
create table answered (
  company text not null,
  page    text not null,
  version text not null,
  place   text not null,
  yes     bigint not null,
  no      bigint not null,
  primary key (company, page, version, place)
);

-- The forms that were sent, by what was drawn for each when it was shown, so that a double click counts once; a day later
-- they are forgotten.
create table answered_form (
  company text not null,
  form    text not null,
  place   text not null,
  at      timestamptz not null,
  primary key (company, form, place)
);

create index answered_form_at on answered_form (company, at);

call keep_apart('answered');
call keep_apart('answered_form');

grant select, insert, update on answered to goodterms_app;
grant select, insert, delete on answered_form to goodterms_app;

-- Who owns the database may be no superuser: then the role that all work is done in is theirs to take on, and the two
-- questions that are asked across companies look at everything. The role itself stays bound.
do $$
declare
  name text;
begin
  begin
    execute format('grant goodterms_app to %I', current_user);
  exception when insufficient_privilege then
    raise notice '% can''t be given goodterms_app; it must be a member already', current_user;
  end;
  foreach name in array array['company', 'account', 'outbox'] loop
    execute format('create policy of_owner on %I for select to %I using (true)', name, current_user);
  end loop;
end
$$;

-- How much waits, over all companies, and for how many seconds: numbers, and nothing of anybody.
create function backlog(now timestamptz) returns table (measure text, kind text, amount double precision)
  language sql stable security definer set search_path = public as $$
  select 'accounts.due', '', count(*)::double precision from account
    where next_due <= now and clock is null and parked is null
  union all
  select 'accounts.due.lag.seconds', '', coalesce(extract(epoch from now - min(next_due)), 0)::double precision from account
    where next_due <= now and clock is null and parked is null
  union all
  select 'accounts.parked', '', count(*)::double precision from account where parked is not null
  union all
  select 'outbox.waiting', k.kind, count(o.key)::double precision
    from (values ('charge'), ('pay-back'), ('product'), ('mail')) as k (kind)
    left join outbox o on o.kind = k.kind and o.clock is null group by k.kind
  union all
  select 'outbox.oldest.seconds', k.kind, coalesce(greatest(extract(epoch from now - min(o.due_at)), 0), 0)::double precision
    from (values ('charge'), ('pay-back'), ('product'), ('mail')) as k (kind)
    left join outbox o on o.kind = k.kind and o.clock is null group by k.kind
$$;
revoke all on function backlog(timestamptz) from public;
grant execute on function backlog(timestamptz) to goodterms_app;
