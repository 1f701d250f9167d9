import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '@/domain/shared/errors';
import type { Tx } from '../client';
import { filings, projects } from '../schema';

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
  tx.select().from(projects).where(and(eq(projects.cycleId, cycleId), isNull(projects.removedAt))).orderBy(projects.seq, projects.code);

/** The same with those that were taken away: their codes and numbers are not given twice. */
export const listAllProjects = (tx: Tx, cycleId: string): Promise<Project[]> =>
  tx.select().from(projects).where(eq(projects.cycleId, cycleId)).orderBy(projects.seq, projects.code);

/** Takes a project away with its forms, or brings both back (`at` null). */
export async function setProjectRemoved(tx: Tx, projectId: string, at: Date | null): Promise<void> {
  await tx.update(projects).set({ removedAt: at }).where(eq(projects.id, projectId));
  await tx.update(filings).set({ exemptAt: at }).where(eq(filings.projectId, projectId));
}

export async function findFormOf(tx: Tx, projectId: string, kind: string): Promise<string | null> {
  const [row] = await tx.select({ id: filings.id }).from(filings).where(and(eq(filings.projectId, projectId), eq(filings.kind, kind)));
  return row?.id ?? null;
}
