-- Row-level security: every statement of the app role runs in a transaction that has set
--   app.region  id of the region, app.units '*' or a comma list of unit ids, app.user, app.door.
-- Policies compare columns with these settings and join nothing. A setting that is missing opens nothing.
create or replace function app_region() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.region', true), '')::uuid $$;
--> statement-breakpoint
create or replace function app_door() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.door', true), ''), 'none') $$;
--> statement-breakpoint
create or replace function app_units() returns uuid[] language sql stable parallel safe as
$$ select case when current_setting('app.units', true) in ('', '*') then '{}'::uuid[]
   else string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[] end $$;
--> statement-breakpoint
create or replace function app_all_units() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.units', true), '') = '*' $$;
--> statement-breakpoint
-- Rows of units: visible inside the region to those whose reach covers the unit.
do $$
declare t text;
begin
  foreach t in array array[
    'filings','versions','decision_versions','authors','opinions','explanations','target_reviews','evidence','looks','projects',
    'indicator_rows','fund_lines','project_target_headers','department_target_headers','department_duties','department_agencies',
    'department_goals','department_sub_goals','department_safeguards','department_terms',
    'monitoring_headers','monitoring_rows','evaluation_headers','evaluation_rows','exemptions'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy reach on %I using (
      region_id = (select app_region()) and ((select app_all_units()) or unit_id = any((select app_units())::uuid[]))
    )$p$, t);
  end loop;
  -- Rows of the region as a whole.
  foreach t in array array['cycles','windows','decisions','regions','region_chains','seals','operations'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  foreach t in array array['cycles','windows','decisions','region_chains','seals','operations'] loop
    execute format('create policy region on %I using (region_id = (select app_region()))', t);
  end loop;
end $$;
--> statement-breakpoint
create policy region on regions using (id = (select app_region()) or (select app_door()) in ('job', 'verify', 'signin', 'setup'));
--> statement-breakpoint
alter table rule_sets enable row level security;
--> statement-breakpoint
create policy region on rule_sets using (region_id is null or region_id = (select app_region()))
  with check (region_id = (select app_region()) or (select app_door()) = 'setup');
--> statement-breakpoint
-- The trail of a filing follows the filing's reach; the region's own chain is read by those who see the whole region, written by anybody who acts.
alter table trail enable row level security;
--> statement-breakpoint
create policy reading on trail for select using (
  region_id = (select app_region()) and ((select app_all_units()) or unit_id = any((select app_units())::uuid[]))
);
--> statement-breakpoint
create policy writing on trail for insert with check (
  region_id = (select app_region()) and (unit_id is null or (select app_all_units()) or unit_id = any((select app_units())::uuid[]))
);
--> statement-breakpoint
-- People: the organisation is known inside the region; accounts are read inside the region and by the sign-in door.
alter table units enable row level security;
--> statement-breakpoint
create policy region on units using (region_id = (select app_region()) or (select app_door()) = 'signin');
--> statement-breakpoint
alter table users enable row level security;
--> statement-breakpoint
create policy region on users using (region_id = (select app_region()) or (select app_door()) = 'signin');
--> statement-breakpoint
alter table grants enable row level security;
--> statement-breakpoint
create policy region on grants using (region_id = (select app_region()) or (select app_door()) = 'signin');
--> statement-breakpoint
alter table sessions enable row level security;
--> statement-breakpoint
create policy region on sessions using (region_id = (select app_region()) or (select app_door()) = 'signin');
--> statement-breakpoint
alter table sign_in_failures enable row level security;
--> statement-breakpoint
create policy door on sign_in_failures using ((select app_door()) = 'signin');
--> statement-breakpoint
create unique index trail_region_chain on trail (region_id, seq) where filing_id is null;
--> statement-breakpoint
-- Nothing that was recorded changes: not even by the owner without dropping the trigger first.
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'append-only table %: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege'; end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['trail','seals','versions','decisions','decision_versions'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
--> statement-breakpoint
-- A published rule set is immutable.
create or replace function refuse_published_change() returns trigger language plpgsql as
$$ begin
  if old.published_at is not null then raise exception 'rule set % is published', old.id using errcode = 'insufficient_privilege'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger published before update or delete on rule_sets for each row execute function refuse_published_change();
--> statement-breakpoint
-- Search by characters.
create extension if not exists pg_trgm;
--> statement-breakpoint
create sequence filing_no;
