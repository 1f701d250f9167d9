import { defineConfig } from 'drizzle-kit';

// Only `generate` is used (it reads the schema and needs no database); migrations are applied by scripts/migrate.ts.
export default defineConfig({ dialect: 'postgresql', schema: './db/schema', out: './db/migrations', casing: 'snake_case' });
