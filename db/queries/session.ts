import { sql } from 'drizzle-orm';
import { rolesWithReach } from '@/domain/access/reach';
import type { Role } from '@/domain/access/roles';
import { inScope, type Database } from '../client';

/** Who a cookie stands for, as the database knows it now. */
export interface LiveSession {
  readonly userId: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly login: string;
  readonly demo: boolean;
  readonly mustChange: boolean;
  readonly roles: readonly Role[];
  readonly below: readonly string[];
  readonly section: readonly string[];
}
export interface SessionRules {
  /** minutes without a request after which a session is over (domain.md 7.1) */
  readonly idleMinutes: number;
  /** age at which a password has to be changed */
  readonly passwordDays: number;
}

const list = (roles: readonly Role[]) => sql.join(roles.map((role) => sql`${role}`), sql`, `);

/**
 * One query answers everything a request must know of its person. null: signed out, idle, expired or disabled.
 * The time of the last request is written once a minute, so an idle limit holds to the minute.
 */
export function findLiveSession(db: Database, key: { sessionId: string; userId: string }, now: Date, rules: SessionRules): Promise<LiveSession | null> {
  const at = sql`${now.toISOString()}::timestamptz`;
  return inScope(db, { door: 'signin', regionId: null, units: [], userId: key.userId }, async (tx) => {
    const [row] = await tx.execute<Record<string, unknown> & LiveSession & { stale: boolean }>(sql`
      with recursive me as materialized (
        select u.id, u.region_id, u.unit_id, u.name, u.login, u.demo, s.seen_at <= ${at} - interval '1 minute' as stale,
          u.must_change or (not u.demo and u.password_changed_at <= ${at} - make_interval(days => ${rules.passwordDays}::int)) as must_change,
          array(select g.role from grants g where g.user_id = u.id order by g.role) as roles
        from sessions s join users u on u.id = s.user_id
        where s.id = ${key.sessionId}::uuid and s.user_id = ${key.userId}::uuid and s.ended_at is null and s.expires_at > ${at}
          and s.seen_at > ${at} - make_interval(mins => ${rules.idleMinutes}::int) and u.disabled_at is null
      ), below as (
        select unit_id as id from me
        union select c.id from units c join below b on c.parent_id = b.id
      ), looked_after as (
        select d.id from units d join me on d.section_id = me.unit_id where me.roles && array[${list(rolesWithReach('section'))}]::text[]
        union select c.id from units c join looked_after l on c.parent_id = l.id
      )
      select me.id as "userId", me.region_id as "regionId", r.name as "regionName", me.unit_id as "unitId", un.short_name as "unitName",
        me.name, me.login, me.demo, coalesce(me.must_change, false) as "mustChange", me.roles, me.stale,
        array(select id from below) as below, array(select id from looked_after) as section
      from me join regions r on r.id = me.region_id join units un on un.id = me.unit_id`);
    if (!row) return null;
    if (row.stale) await tx.execute(sql`update sessions set seen_at = ${at} where id = ${key.sessionId}::uuid`);
    return row;
  });
}
