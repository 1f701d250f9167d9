CREATE TABLE "department_agencies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"name" text,
	"nature" text,
	"rank" text,
	"funding" text
);
--> statement-breakpoint
CREATE TABLE "department_duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"section" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "department_goals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"section" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "department_safeguards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"title" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "department_sub_goals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"section" text,
	"goal_text" text,
	"indicator_text" text
);
--> statement-breakpoint
CREATE TABLE "department_target_headers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"duty_summary" text,
	"budget_note" text,
	"rev_total" numeric(18, 2),
	"rev_general" numeric(18, 2),
	"rev_gov_fund" numeric(18, 2),
	"rev_soe" numeric(18, 2),
	"rev_fiscal_account" numeric(18, 2),
	"rev_other" numeric(18, 2),
	"rev_carryover" numeric(18, 2),
	"exp_total" numeric(18, 2),
	"exp_basic" numeric(18, 2),
	"exp_personnel" numeric(18, 2),
	"exp_public" numeric(18, 2),
	"exp_project" numeric(18, 2),
	"exp_project_note" text,
	"change_total" numeric(18, 2),
	"change_basic" numeric(18, 2),
	"change_project" numeric(18, 2),
	"change_basic_reason" text,
	"change_project_reason" text,
	"operating_fund" numeric(18, 2),
	"operating_fund_use" text,
	"three_total" numeric(18, 2),
	"three_abroad" numeric(18, 2),
	"three_vehicle" numeric(18, 2),
	"three_vehicle_purchase" numeric(18, 2),
	"three_vehicle_running" numeric(18, 2),
	"three_reception" numeric(18, 2),
	"three_change_total" numeric(18, 2),
	"three_change_abroad" numeric(18, 2),
	"three_change_vehicle" numeric(18, 2),
	"three_change_purchase" numeric(18, 2),
	"three_change_running" numeric(18, 2),
	"three_change_reception" numeric(18, 2),
	"three_change_reason" text,
	"procurement_total" numeric(18, 2),
	"procurement_goods" numeric(18, 2),
	"procurement_works" numeric(18, 2),
	"procurement_services" numeric(18, 2),
	"procurement_note" text,
	"asset_total" numeric(18, 2),
	"asset_house" numeric(18, 2),
	"asset_office" numeric(18, 2),
	"asset_vehicle" numeric(18, 2),
	"asset_equipment" numeric(18, 2),
	"asset_other" numeric(18, 2),
	"asset_planned_purchase" numeric(18, 2),
	"asset_house_area" numeric(24, 4),
	"asset_office_area" numeric(24, 4),
	"asset_vehicle_count" numeric(24, 4),
	"asset_equipment_count" numeric(24, 4),
	"asset_other_count" numeric(24, 4),
	"asset_as_of" date,
	"other_matters" text,
	"contact_phone" text
);
--> statement-breakpoint
CREATE TABLE "department_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"term" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"filing_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "authors_filing_id_version_no_user_id_pk" PRIMARY KEY("filing_id","version_no","user_id")
);
--> statement-breakpoint
CREATE TABLE "decision_versions" (
	"decision_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "decision_versions_decision_id_version_id_pk" PRIMARY KEY("decision_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "explanations" (
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"code" text NOT NULL,
	"place_key" text NOT NULL,
	"text" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "explanations_filing_id_code_place_key_pk" PRIMARY KEY("filing_id","code","place_key")
);
--> statement-breakpoint
CREATE TABLE "filings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"doc_no" text NOT NULL,
	"region_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"period" integer,
	"unit_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"project_id" uuid,
	"title" text NOT NULL,
	"rule_set_id" uuid NOT NULL,
	"source_version_id" uuid,
	"state" text NOT NULL,
	"phase" text NOT NULL,
	"holder" text,
	"returner" text,
	"version_no" integer DEFAULT 1 NOT NULL,
	"accepted_version_id" uuid,
	"began_at" timestamp with time zone,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"amount" numeric(18, 2),
	"total_score" numeric(6, 2),
	"grade" text,
	"light" text,
	"risk" integer DEFAULT 0 NOT NULL,
	"findings" jsonb DEFAULT '{"block":0,"explain":0,"hint":0,"codes":[]}'::jsonb NOT NULL,
	"trail_seq" integer DEFAULT 0 NOT NULL,
	"trail_head" text DEFAULT '' NOT NULL,
	"sealed_seq" integer DEFAULT 0 NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "filings_docNo_unique" UNIQUE("doc_no")
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"filing_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"trail_seq" integer NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "looks_filing_id_user_id_pk" PRIMARY KEY("filing_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"filing_id" uuid NOT NULL,
	"answer" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operations_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"state" text NOT NULL,
	"scope" text NOT NULL,
	"place_table" text,
	"place_row" uuid,
	"place_field" text,
	"text" text NOT NULL,
	"blocking" boolean NOT NULL,
	"finding_code" text,
	"made_by" uuid NOT NULL,
	"made_name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "target_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"state" text NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"grade" text,
	"opinion" text,
	"reviewer_id" uuid NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "target_reviews_one" UNIQUE("filing_id","version_no","state")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"hash" text NOT NULL,
	"receipt_no" text NOT NULL,
	"rule_set_id" uuid NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "versions_receiptNo_unique" UNIQUE("receipt_no"),
	CONSTRAINT "versions_no" UNIQUE("filing_id","no")
);
--> statement-breakpoint
CREATE TABLE "fund_lines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"source" text,
	"initial" numeric(18, 2),
	"annual" numeric(18, 2),
	"executed" numeric(18, 2),
	"forecast" numeric(18, 2),
	"note" text
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"user_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"role" text NOT NULL,
	"role_class" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_user_id_role_pk" PRIMARY KEY("user_id","role"),
	CONSTRAINT "grants_class" CHECK ("grants"."role_class" = case when "grants"."role" in ('sys_admin','sec_admin','audit_admin','fin_admin') then "grants"."role" else 'business' end)
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "regions_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_why" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"login" text NOT NULL,
	"address" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_failures_login_address_pk" PRIMARY KEY("login","address")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"section_id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "units_code" UNIQUE("region_id","code")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"password_hash" text NOT NULL,
	"password_history" text[] DEFAULT '{}' NOT NULL,
	"password_changed_at" timestamp with time zone,
	"must_change" boolean DEFAULT true NOT NULL,
	"disabled_at" timestamp with time zone,
	"role_class" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_login_unique" UNIQUE("login"),
	CONSTRAINT "users_class" UNIQUE("id","role_class")
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"rule_set_id" uuid NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cycles_year" UNIQUE("region_id","year")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"doc_no" text NOT NULL,
	"decided_on" date NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"filings" integer NOT NULL,
	CONSTRAINT "decisions_doc" UNIQUE("cycle_id","doc_no")
);
--> statement-breakpoint
CREATE TABLE "exemptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"project_id" uuid,
	"stage" text NOT NULL,
	"period" integer,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"previous_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_code" UNIQUE("cycle_id","code")
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_sets_version" UNIQUE NULLS NOT DISTINCT("region_id","code","version")
);
--> statement-breakpoint
CREATE TABLE "windows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"period" integer,
	"opens_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"review_days" integer DEFAULT 5 NOT NULL,
	"mend_days" integer DEFAULT 3 NOT NULL,
	"opened_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "windows_stage" UNIQUE NULLS NOT DISTINCT("cycle_id","stage","period")
);
--> statement-breakpoint
CREATE TABLE "region_chains" (
	"region_id" uuid PRIMARY KEY NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"head" text DEFAULT '' NOT NULL,
	"seal_seq" integer DEFAULT 0 NOT NULL,
	"seal_head" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"region_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"region_id" uuid NOT NULL,
	"unit_id" uuid,
	"filing_id" uuid,
	"seq" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"place_table" text,
	"place_row" uuid,
	"place_field" text,
	"body" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"level1" text,
	"level2" text,
	"name" text,
	"description" text,
	"target_kind" text,
	"target_operator" text,
	"target_number" numeric(24, 4),
	"target_unit" text,
	"target_date" text,
	"target_text" text,
	"weight" numeric(6, 2),
	"direction" text,
	"due_month" integer,
	"pacing" text,
	"scoring_rule" text,
	"basis" text,
	"basis_type" text,
	"nature" text,
	"previous_value" text,
	"formula" text,
	"evidence_source" text,
	"is_core" boolean,
	"remark" text
);
--> statement-breakpoint
CREATE TABLE "project_target_headers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"project_name" text,
	"annual_goal" text,
	"overall_goal" text,
	"project_class" text,
	"project_nature" text,
	"start_date" date,
	"end_date" date,
	"total_amount" numeric(18, 2),
	"basis" text,
	"summary" text,
	"satisfaction_not_applicable" boolean,
	"not_applicable_reason" text,
	"contact_phone" text
);
--> statement-breakpoint
CREATE TABLE "monitoring_headers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"annual_goal" text,
	"report_work" text,
	"report_execution" text,
	"report_problems" text,
	"report_measures" text,
	"report_suggestions" text,
	"handling" text,
	"needs_rectification" boolean,
	"rectification_advice" text,
	"rectification_result" text,
	"fund_light" text,
	"target_light" text,
	"overall_light" text,
	"fund_trace" jsonb
);
--> statement-breakpoint
CREATE TABLE "monitoring_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"level1" text,
	"level2" text,
	"name" text,
	"description" text,
	"target_kind" text,
	"target_operator" text,
	"target_number" numeric(24, 4),
	"target_unit" text,
	"target_date" text,
	"target_text" text,
	"weight" numeric(6, 2),
	"direction" text,
	"due_month" integer,
	"pacing" text,
	"actual" numeric(24, 4),
	"tier" text,
	"actual_text" text,
	"forecast" text,
	"likelihood" text,
	"cause_funding" boolean,
	"cause_system" boolean,
	"cause_staff" boolean,
	"cause_hardware" boolean,
	"cause_other" boolean,
	"explanation" text,
	"remark" text,
	"completion" numeric(24, 2),
	"light" text,
	"light_trace" jsonb
);
--> statement-breakpoint
CREATE TABLE "evaluation_headers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"planned_goal" text,
	"actual_goal" text,
	"problems" text,
	"improvements" text,
	"execution_score" numeric(6, 2),
	"indicator_score" numeric(6, 2),
	"total_score" numeric(6, 2),
	"grade" text,
	"plausibility" text,
	"execution_trace" jsonb,
	"total_trace" jsonb
);
--> statement-breakpoint
CREATE TABLE "evaluation_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"lineage" uuid NOT NULL,
	"seq" integer NOT NULL,
	"typed" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"level1" text,
	"level2" text,
	"name" text,
	"description" text,
	"target_kind" text,
	"target_operator" text,
	"target_number" numeric(24, 4),
	"target_unit" text,
	"target_date" text,
	"target_text" text,
	"weight" numeric(6, 2),
	"direction" text,
	"due_month" integer,
	"pacing" text,
	"actual" numeric(24, 4),
	"actual_date" date,
	"tier" text,
	"points" numeric(6, 2),
	"reason" text,
	"soft_target" boolean,
	"score" numeric(6, 2),
	"trace" jsonb
);
--> statement-breakpoint
ALTER TABLE "decision_versions" ADD CONSTRAINT "decision_versions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_versions" ADD CONSTRAINT "decision_versions_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_window_id_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_department_id_units_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_reviews" ADD CONSTRAINT "target_reviews_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_one_class" FOREIGN KEY ("user_id","role_class") REFERENCES "public"."users"("id","role_class") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_section_id_units_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_department_id_units_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "windows" ADD CONSTRAINT "windows_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "department_agencies_filing" ON "department_agencies" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_duties_filing" ON "department_duties" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_goals_filing" ON "department_goals" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_safeguards_filing" ON "department_safeguards" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_sub_goals_filing" ON "department_sub_goals" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_target_headers_filing" ON "department_target_headers" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "department_terms_filing" ON "department_terms" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "evidence_filing" ON "evidence" USING btree ("filing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "filings_one" ON "filings" USING btree ("cycle_id","kind","unit_id",coalesce("project_id", "unit_id"),coalesce("period", 0));--> statement-breakpoint
CREATE INDEX "filings_queue" ON "filings" USING btree ("region_id","holder","due_at");--> statement-breakpoint
CREATE INDEX "filings_unit" ON "filings" USING btree ("unit_id","cycle_id");--> statement-breakpoint
CREATE INDEX "filings_board" ON "filings" USING btree ("cycle_id","department_id","stage");--> statement-breakpoint
CREATE INDEX "filings_project" ON "filings" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "operations_age" ON "operations" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "opinions_filing" ON "opinions" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "fund_lines_filing" ON "fund_lines" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exemptions_one" ON "exemptions" USING btree ("cycle_id","unit_id",coalesce("project_id", "unit_id"),"stage",coalesce("period", 0)) WHERE "exemptions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "projects_department" ON "projects" USING btree ("department_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seals_chain" ON "seals" USING btree ("region_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "trail_chain" ON "trail" USING btree ("region_id","filing_id","seq");--> statement-breakpoint
CREATE INDEX "trail_cell" ON "trail" USING btree ("filing_id","place_row","place_field");--> statement-breakpoint
CREATE INDEX "trail_region" ON "trail" USING btree ("region_id","at");--> statement-breakpoint
CREATE INDEX "indicator_rows_filing" ON "indicator_rows" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "indicator_rows_lineage" ON "indicator_rows" USING btree ("lineage");--> statement-breakpoint
CREATE INDEX "project_target_headers_filing" ON "project_target_headers" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "monitoring_headers_filing" ON "monitoring_headers" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "monitoring_rows_filing" ON "monitoring_rows" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "monitoring_rows_lineage" ON "monitoring_rows" USING btree ("lineage");--> statement-breakpoint
CREATE INDEX "evaluation_headers_filing" ON "evaluation_headers" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "evaluation_rows_filing" ON "evaluation_rows" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "evaluation_rows_lineage" ON "evaluation_rows" USING btree ("lineage");