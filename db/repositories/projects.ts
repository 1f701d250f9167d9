import { eq } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { projects } from '../schema';

export type Project = typeof projects.$inferSelect;

export async function findProjectName(tx: Tx, projectId: string | null): Promise<string | null> {
  if (projectId === null) return null;
  const [row] = await tx.select({ name: projects.name }).from(projects).where(eq(projects.id, projectId));
  return row?.name ?? null;
}

export async function insertProject(tx: Tx, project: typeof projects.$inferInsert): Promise<Project> {
  const [row] = await tx.insert(projects).values(project).onConflictDoNothing().returning();
  if (!row) throw new DomainError('duplicate', { what: 'project', code: project.code });
  return row;
}

export const listProjects = (tx: Tx, cycleId: string): Promise<Project[]> =>
  tx.select().from(projects).where(eq(projects.cycleId, cycleId)).orderBy(projects.seq, projects.code);
