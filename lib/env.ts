import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1');
const url = (protocol: RegExp) => z.url({ protocol });

const SCHEMA = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/),
  DATABASE_OWNER_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATABASE_PREPARE: z.enum(['0', '1']).default('1').transform((value) => value === '1'),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: url(/^https?$/).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOSTNAME: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data/files'),
  ZHUNSHENG_DEMO: flag,
  TRUST_PROXY: flag,
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(480).default(30),
});

export interface Env {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly databasePool: number;
  /** false when a pooler in transaction mode stands between */
  readonly databasePrepare: boolean;
  readonly secret: string;
  /** where people reach the product; decides whether cookies are marked secure */
  readonly publicUrl: string;
  readonly port: number;
  readonly hostname: string;
  /** absolute folder of uploaded files */
  readonly dataDir: string;
  readonly demo: boolean;
  /** minutes without a request after which one has to sign in again */
  readonly idleMinutes: number;
  /** true when a proxy of ours sets X-Forwarded-For */
  readonly trustProxy: boolean;
}

let known: Env | undefined;

/** The environment, checked once when first asked for (a build has none). Throws a sentence that names what is wrong. */
export function env(): Env {
  return (known ??= parseEnv(process.env));
}

/** The same from any set of variables; an empty variable counts as not set. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Environment is not usable. 环境变量有误。 ${faults.join('; ')}`);
  }
  const v = parsed.data;
  return {
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL ?? null,
    databasePool: v.DATABASE_POOL,
    databasePrepare: v.DATABASE_PREPARE,
    secret: v.NEXTAUTH_SECRET,
    publicUrl: v.NEXTAUTH_URL ?? `http://${v.HOSTNAME}:${v.PORT}`,
    port: v.PORT,
    hostname: v.HOSTNAME,
    dataDir: path.resolve(v.DATA_DIR),
    demo: v.ZHUNSHENG_DEMO,
    idleMinutes: v.SESSION_IDLE_MINUTES,
    trustProxy: v.TRUST_PROXY,
  };
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Read apart from the rest: a log must work where the environment is not complete. */
export function logSettings(): { level: (typeof LEVELS)[number]; fileDescriptor: 1 | 2 } {
  const level = LEVELS.find((name) => name === process.env.LOG_LEVEL) ?? 'info';
  return { level, fileDescriptor: process.env.LOG_TO === 'stderr' ? 2 : 1 };
}
