import { listTrail } from '@/db/queries/trail';
import { authorizeRegion } from '@/domain/access/actor';
import { DomainError } from '@/domain/shared/errors';
import { factsOf } from '@/domain/trail/said';
import { csvFile } from '@/lib/format/csv';
import { clockText, isoDay } from '@/lib/format/dates';
import type { Locale } from '@/lib/i18n/locales';
import { withActor, type Ctx } from '../kernel/context';
import { writeRegionTrail } from '../kernel/trail';
import { filterOf, type TrailQuery } from '../people/trail-query';
import { sayer } from './said';

const PAGE = 50;
const MOST = 20_000;
const STEP = 2_000;
const clock = (at: Date): string => `${isoDay(at.toISOString())} ${clockText(at.toISOString(), true)}`;

/** The place in the list where a page ended: "moment~id". */
function readAfter(text: string): { at: Date; id: number } | null {
  const [moment = '', id = ''] = text.split('~');
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) || !/^\d{1,15}$/.test(id) ? null : { at, id: Number(id) };
}

/** A page of the region's trail, newest first; `next` is where the following page starts. */
export async function loadTrail(ctx: Ctx, query: TrailQuery, after: string, locale: Locale) {
  authorizeRegion(ctx.actor, 'trail.view_region');
  const lines = await withActor(ctx, ({ tx }) => listTrail(tx, filterOf(query), readAfter(after), PAGE + 1));
  const { said } = sayer(locale);
  const shown = lines.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map((line) => ({ id: line.id, at: line.at.toISOString(), clock: clock(line.at), person: line.actorName, act: line.act, said: said(line), seq: line.seq, hash: line.hash })),
    next: lines.length > PAGE && last ? `${last.at.toISOString()}~${last.id}` : null,
  };
}

const addressIn = (body: string): string => {
  const { address } = factsOf(body);
  return typeof address === 'string' ? address : '';
};

/** The filtered trail as CSV. That it was taken out, by whom and with which filter, is written first. too_many {max}: narrow the filter. */
export async function exportTrail(ctx: Ctx, query: TrailQuery, locale: Locale): Promise<{ name: string; csv: string }> {
  authorizeRegion(ctx.actor, 'trail.view_region');
  return withActor(ctx, async (tx) => {
    await writeRegionTrail(tx, 'trail.exported', { filter: query });
    const { said, acted } = sayer(locale);
    const rows: string[][] = [];
    let after: { at: Date; id: number } | null = null;
    for (;;) {
      const lines = await listTrail(tx.tx, filterOf(query), after, STEP);
      rows.push(...lines.map((line) => [clock(line.at), line.actorName, acted(line.act), said(line), line.docNo ?? '', addressIn(line.body), String(line.seq), line.hash]));
      if (rows.length > MOST) throw new DomainError('too_many', { max: MOST, found: rows.length });
      const last = lines.at(-1);
      if (lines.length < STEP || !last) break;
      after = { at: last.at, id: last.id };
    }
    const head = locale === 'en' ? ['Time', 'Person', 'Act', 'What', 'Form', 'Network address', 'Place in chain', 'Hash'] : ['时间', '操作人', '行为', '内容', '报件', '网络地址', '链中序号', '校验值'];
    return { name: `trail-${isoDay(ctx.now().toISOString())}.csv`, csv: csvFile([head, ...rows]) };
  });
}
