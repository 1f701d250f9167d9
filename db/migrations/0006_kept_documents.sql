CREATE TABLE "document_readings" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"reading" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_verdicts" (
	"document_id" uuid NOT NULL,
	"finding_key" text NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_verdicts_document_id_finding_key_pk" PRIMARY KEY("document_id","finding_key")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"failure" jsonb,
	"title" text,
	"kind" text,
	"department" text,
	"fiscal_year" integer,
	"errors" integer DEFAULT 0 NOT NULL,
	"warnings" integer DEFAULT 0 NOT NULL,
	"hints" integer DEFAULT 0 NOT NULL,
	"made_by" uuid NOT NULL,
	"made_name" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "document_readings" ADD CONSTRAINT "document_readings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_verdicts" ADD CONSTRAINT "document_verdicts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_newest" ON "documents" USING btree ("region_id","made_at");--> statement-breakpoint
CREATE INDEX "documents_unit" ON "documents" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "documents_state" ON "documents" USING btree ("state");--> statement-breakpoint
-- Kept documents belong to a unit: seen inside the region by those whose reach covers it.
do $$
declare t text;
begin
  foreach t in array array['documents', 'document_readings', 'document_verdicts'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy reach on %I using (
      region_id = (select app_region()) and ((select app_all_units()) or unit_id = any((select app_units())::uuid[]))
    )$p$, t);
  end loop;
end $$;
