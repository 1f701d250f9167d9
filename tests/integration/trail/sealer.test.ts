import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSealer } from '@/server/jobs/sealer';
import { verifyTrail } from '@/server/trail/verify';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database';
import { fillTarget, worldOn, type YearWorld } from '../../support/year-world';

let fresh: FreshDatabase;
let world: YearWorld;
beforeAll(async () => {
  fresh = await freshDatabase();
  world = await worldOn(fresh);
  await fillTarget(world, await world.target('甲'));
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await world.connection.close();
  await world.owner.end();
  await fresh.drop();
});

const waiting = async (): Promise<number> => Number((await world.owner<{ n: number }[]>`select count(*)::int as n from filings where sealed_seq < trail_seq`)[0]?.n);

test('every minute while the process lives, also after a minute in which the database was away', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let away = true;
  startSealer(() => {
    if (away) throw new Error('the database is away');
    return world.connection.db;
  });
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  vi.advanceTimersByTime(60_000);
  expect(await waiting()).toBe(before);
  away = false;
  vi.advanceTimersByTime(59_000);
  expect(await waiting()).toBe(before);
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 10_000 });
  expect((await verifyTrail(world.connection.db)).breaks).toEqual([]);
});
