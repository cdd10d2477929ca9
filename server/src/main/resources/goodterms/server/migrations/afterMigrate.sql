-- Positions are numbers of this PostgreSQL's own transactions. A dump that was read into another one brings positions that
-- this one has not come to; its rows, all long written, then come before every other, by their moments.
do $$
declare
  id text;
begin
  for id in select companies() loop
    perform set_config('goodterms.company', id, true);
    if exists (select from journal where company = id and position > pg_current_xact_id()) then
      update journal set position = '0' where company = id;
    end if;
  end loop;
end
$$;
