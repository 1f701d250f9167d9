import type { Kind } from '@/domain/filings/kind';
import { departmentTarget } from './department-target/kind';
import { monitoring } from './monitoring/kind';
import { projectTarget } from './project-target/kind';
import { selfEvaluation } from './self-evaluation/kind';

/** Every form of the product. The engine gets this map and knows none of its members. */
export const KINDS: Readonly<Record<string, Kind>> = {
  [departmentTarget.code]: departmentTarget,
  [projectTarget.code]: projectTarget,
  [monitoring.code]: monitoring,
  [selfEvaluation.code]: selfEvaluation,
};
