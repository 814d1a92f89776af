-- A function that runs as its owner looked for the names of types among temporary things first, even with an empty path: whoever
-- had SQL of their own in the app could make a type of the same name whose check runs as the owner. Temporary things come last now.
do $$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as function from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and 'search_path=""' = any (p.proconfig)
  loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', one.function);
  end loop;
end
$$;
