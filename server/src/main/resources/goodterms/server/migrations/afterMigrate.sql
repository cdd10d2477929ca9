-- Positions are numbers of this PostgreSQL's own transactions. A dump that was read into another one brings positions that
-- this one has not come to; its rows, all long written, then come before every other, by their moments. What somebody else
-- has written meanwhile is no such row: whatever a statement sees lies before the end of what that statement sees.
do $$
declare
  id text;
begin
  for id in select companies() loop
    perform set_config('goodterms.company', id, true);
    if exists (select from journal where company = id and position >= pg_snapshot_xmax(pg_current_snapshot())) then
      update journal set position = '0' where company = id;
    end if;
  end loop;
end
$$;
