-- Doors that look across regions (signing in, jobs, setting up) still write only inside the region they have named:
-- looking and writing become policies of their own.
drop policy region on regions;
--> statement-breakpoint
create policy looking on regions for select using (id = (select app_region()) or (select app_door()) in ('job', 'verify', 'signin', 'setup'));
--> statement-breakpoint
create policy region on regions using (id = (select app_region()));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['units', 'users', 'grants'] loop
    execute format('drop policy region on %I', t);
    execute format($p$create policy looking on %I for select using (region_id = (select app_region()) or (select app_door()) = 'signin')$p$, t);
    execute format('create policy region on %I using (region_id = (select app_region()))', t);
  end loop;
end $$;
