ALTER TABLE "indicator_rows" ADD COLUMN "earlier_value" text;--> statement-breakpoint
ALTER TABLE "indicator_rows" ADD COLUMN "reference_value" text;--> statement-breakpoint
ALTER TABLE "indicator_rows" ADD COLUMN "tier_definition" text;--> statement-breakpoint
ALTER TABLE "indicator_rows" ADD COLUMN "aggregation" text;