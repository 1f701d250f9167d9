import { inScope, type Database } from '@/db/client';
import { findRegionByCode, listRuleSetIds } from '@/db/queries/demo';
import { createCycle } from '../cycle/create-cycle';
import { otherDepartments } from './other-departments';
import { DEMO_REGION_CODE, makeHands } from './hands';
import { loadYear2021 } from './year-2021';
import { loadYear2022 } from './year-2022';

const DAY = 86_400_000;

/** Days before and after the moment of loading: the demo's present. */
export interface Calendar { readonly today: Date; at(text: string): Date; days(n: number): Date }

export function calendarOf(today: Date): Calendar {
  return { today, at: (text) => new Date(`${text}:00+08:00`), days: (n) => new Date(today.getTime() + n * DAY) };
}

/** Loads the demo county once; false when it is there already. All acts go through the verbs that the pages use. */
export async function loadCounty(db: Database, today: Date, progress: (line: string) => void): Promise<boolean> {
  const existing = await inScope(db, { door: 'setup', regionId: null, units: [], userId: null }, (tx) => findRegionByCode(tx, DEMO_REGION_CODE));
  if (existing) return false;
  const calendar = calendarOf(today);
  const hands = await makeHands(db, calendar.at('2020-09-01T09:00'));
  const config = hands.as('peizhi', calendar.at('2020-09-15T09:00'));
  const rules = await inScope(db, { door: 'setup', regionId: null, units: [], userId: null }, (tx) => listRuleSetIds(tx));
  const ruleSetId = rules.hebei ?? '';
  progress('2021');
  const cycle2021 = await createCycle(config, { year: 2021, title: '2021 年度', ruleSetId, demo: false });
  await loadYear2021(hands, calendar, cycle2021, progress, (cycle) => otherDepartments(hands, calendar, cycle));
  progress('2022');
  const cycle2022 = await createCycle(hands.as('peizhi', calendar.days(-14)), { year: 2022, title: '2022 年度（演示）', ruleSetId, demo: true });
  await loadYear2022(hands, calendar, cycle2021, cycle2022);
  return true;
}
