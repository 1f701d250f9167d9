CREATE TABLE "document_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"document_id" uuid,
	"document_name" text NOT NULL,
	"cycle_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"made_name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_filings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"import_id" uuid NOT NULL,
	"filing_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"project_id" uuid,
	"before" jsonb NOT NULL,
	"phase_before" text NOT NULL,
	"began_before" timestamp with time zone,
	"trail_seq" integer NOT NULL,
	"cells" integer NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_imports" ADD CONSTRAINT "document_imports_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_imports" ADD CONSTRAINT "document_imports_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_filings" ADD CONSTRAINT "import_filings_import_id_document_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."document_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_filings" ADD CONSTRAINT "import_filings_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_filings" ADD CONSTRAINT "import_filings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_imports_document" ON "document_imports" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "import_filings_import" ON "import_filings" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "import_filings_filing" ON "import_filings" USING btree ("filing_id");--> statement-breakpoint
-- An import is seen where its unit is seen, what it touched where the filing is.
do $$
declare t text;
begin
  foreach t in array array['document_imports', 'import_filings'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy reach on %I using (
      region_id = (select app_region()) and ((select app_all_units()) or unit_id = any((select app_units())::uuid[]))
    )$p$, t);
  end loop;
end $$;
