ALTER TABLE "filings" ALTER COLUMN "total_score" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "indicator_rows" ALTER COLUMN "weight" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "monitoring_rows" ALTER COLUMN "weight" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "monitoring_rows" ALTER COLUMN "completion" SET DATA TYPE numeric(36, 2);--> statement-breakpoint
ALTER TABLE "evaluation_headers" ALTER COLUMN "execution_score" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "evaluation_headers" ALTER COLUMN "indicator_score" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "evaluation_headers" ALTER COLUMN "total_score" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "evaluation_rows" ALTER COLUMN "weight" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "evaluation_rows" ALTER COLUMN "points" SET DATA TYPE numeric(12, 2);--> statement-breakpoint
ALTER TABLE "evaluation_rows" ALTER COLUMN "score" SET DATA TYPE numeric(12, 2);