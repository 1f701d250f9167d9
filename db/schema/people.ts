import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, createdAt, id } from './columns';

/** 财政区划: one finance level; nothing crosses it. */
export const regions = pgTable('regions', {
  id: id(),
  code: text().notNull().unique(),
  name: text().notNull(),
  demo: boolean().notNull().default(false),
  createdAt: createdAt(),
});

export const UNIT_KINDS = ['department', 'subordinate', 'finance_bureau', 'finance_section', 'overseer'] as const;

export const units = pgTable('units', {
  id: id(),
  regionId: uuid().notNull().references(() => regions.id),
  kind: text({ enum: UNIT_KINDS }).notNull(),
  parentId: uuid(),
  /** the finance section that looks after this department */
  sectionId: uuid(),
  code: text().notNull(),
  name: text().notNull(),
  shortName: text().notNull(),
  demo: boolean().notNull().default(false),
  closedAt: at(),
  createdAt: createdAt(),
}, (t) => [
  unique('units_code').on(t.regionId, t.code),
  foreignKey({ columns: [t.parentId], foreignColumns: [t.id] }),
  foreignKey({ columns: [t.sectionId], foreignColumns: [t.id] }),
  index('units_parent').on(t.parentId),
]);

export const users = pgTable('users', {
  id: id(),
  regionId: uuid().notNull().references(() => regions.id),
  unitId: uuid().notNull().references(() => units.id),
  login: text().notNull().unique(),
  name: text().notNull(),
  phone: text(),
  passwordHash: text().notNull(),
  /** hashes of the last passwords, newest first; never reused */
  passwordHistory: text().array().notNull().default(sql`'{}'`),
  passwordChangedAt: at(),
  mustChange: boolean().notNull().default(true),
  disabledAt: at(),
  /** set with the first grant; composite key below keeps one class per person (domain.md 7.2) */
  roleClass: text(),
  demo: boolean().notNull().default(false),
  createdAt: createdAt(),
}, (t) => [unique('users_class').on(t.id, t.roleClass)]);

export const grants = pgTable('grants', {
  userId: uuid().notNull(),
  regionId: uuid().notNull(),
  role: text().notNull(),
  roleClass: text().notNull(),
  grantedBy: uuid(),
  grantedAt: createdAt(),
}, (t) => [
  primaryKey({ columns: [t.userId, t.role] }),
  // One person, one class: the three administrators and business exclude each other in the database itself.
  foreignKey({ columns: [t.userId, t.roleClass], foreignColumns: [users.id, users.roleClass], name: 'grants_one_class' }),
  check('grants_class', sql`${t.roleClass} = case when ${t.role} in ('sys_admin','sec_admin','audit_admin','fin_admin') then ${t.role} else 'business' end`),
]);

export const sessions = pgTable('sessions', {
  id: id(),
  userId: uuid().notNull().references(() => users.id),
  regionId: uuid().notNull(),
  createdAt: createdAt(),
  seenAt: at().notNull().defaultNow(),
  expiresAt: at().notNull(),
  endedAt: at(),
  endedWhy: text(),
}, (t) => [index('sessions_user').on(t.userId)]);

/** Failed sign-ins by login and address: a lock holds for the pair, so that nobody can lock somebody else out for good. */
export const signInFailures = pgTable('sign_in_failures', {
  login: text().notNull(),
  address: text().notNull(),
  count: integer().notNull().default(0),
  firstAt: at().notNull().defaultNow(),
  lastAt: at().notNull().defaultNow(),
}, (t) => [primaryKey({ columns: [t.login, t.address] })]);
