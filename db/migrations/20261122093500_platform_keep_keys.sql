-- What a row is kept by never changes: no statement of the app can give it to another place or person. A
-- column that is added later needs a grant of its own.
do $$
declare
  one record;
begin
  for one in
    select c.oid::regclass as "table", string_agg(quote_ident(a.attname), ', ') as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and not a.attnum = any (k.conkey)
        and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
        and has_table_privilege('mainstay_app', c.oid, 'update')
      group by c.oid
  loop
    execute format('revoke update on %s from mainstay_app', one."table");
    execute format('grant update (%s) on %s to mainstay_app', one.columns, one."table");
  end loop;
end
$$;
