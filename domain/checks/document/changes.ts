import type { FigureCode, StructuredDocument, Where } from '@/domain/reading/document';
import { dec } from '@/domain/shared/decimal';
import { fault } from '../fault';
import type { Finding } from '../finding';
import { amount, termsOf, wan, within, type Amount } from './figures';
import { cannot, fail, outside, pass, type Checked } from './result';
import { add, compareSum, sumCheck } from './sums';

/** Change of the total against the changes of both parts, with signs (X-07, AR-01). Both parts of the first level must be there. */
export function totalChange(doc: StructuredDocument): Checked {
  const [total, basic, project] = (['change_total', 'change_basic', 'change_project'] as const).map((code) => amount(doc, code));
  if (!total && !basic && !project) return outside('X-07', '');
  if (!total || !basic || !project) return cannot('X-07', '');
  const sum = add([basic, project]);
  const terms = termsOf([basic, project]);
  if (within(sum, total.wan, 2)) return pass('X-07', `${terms}=${wan(sum)}`);
  return fail('X-07', `${terms}=${wan(sum)}≠${total.printed}`, [
    fault('AR-01', [total, basic, project].map((one) => one.figure.where), {
      quote: [total.printed, basic.printed, project.printed, wan(sum)], expected: wan(sum), found: total.printed,
      params: {
        total: wan(total.wan), terms: `${basic.printed} + ${project.printed}`, sum: wan(sum), difference: wan(sum.minus(total.wan).abs()),
        basic: wan(total.wan.minus(project.wan)), project: wan(total.wan.minus(basic.wan)),
      },
    }),
  ]);
}

/** 持平 with a figure, or a minus sign beside 减少. */
export function directions(doc: StructuredDocument): Checked {
  const changes = doc.figures.filter((figure) => figure.sense !== null && /^-?\d/.test(figure.value));
  if (changes.length === 0) return outside('X-08', '');
  const wrong = changes.filter((figure) => (figure.sense === 'flat' && !dec(figure.value).isZero()) || (figure.sense !== 'flat' && dec(figure.value).isNegative()));
  const findings: Finding<Where>[] = wrong.map((figure) => {
    const text = `${figure.label}${figure.value}${figure.unit ?? ''}`;
    return fault('X-08', [figure.where], { quote: [text], found: figure.value, params: { text } });
  });
  return findings.length === 0 ? pass('X-08', '') : fail('X-08', findings.map((finding) => finding.quote[0]).join('；'), findings);
}

const PERCENT = /(增加|减少|增长|下降)\s*(\d+(?:\.\d+)?)\s*万元[，,、（(\s]*(?:同比|较上年|比上年)?(?:增长|下降|增幅|降幅|增加|减少)?(?:约|为)?\s*(\d+(?:\.\d+)?)\s*[%％]/g;

/** A percentage of change against the figure of this year in the same paragraph. */
export function percentages(doc: StructuredDocument): Checked {
  const judged = doc.paragraphs.filter((paragraph) => !paragraph.inTable).flatMap((paragraph) =>
    [...paragraph.text.matchAll(PERCENT)].flatMap((hit) => {
      const before = [...paragraph.text.slice(0, hit.index).matchAll(/(\d+(?:\.\d+)?)\s*万元/g)].at(-1)?.[1];
      if (before === undefined) return [];
      const change = dec(hit[2] ?? '0').times(/减少|下降/.test(hit[1] ?? '') ? -1 : 1);
      const base = dec(before).minus(change);
      return [{ hit: hit[0], base, rate: dec(hit[3] ?? '0'), actual: base.isZero() ? null : change.abs().div(base).times(100), where: paragraph.where }];
    }),
  );
  if (judged.length === 0) return outside('X-09', '');
  const wrong = judged.filter(({ actual, rate }) => actual === null || actual.minus(rate).abs().gt('0.6'));
  if (wrong.length === 0) return pass('X-09', judged.map(({ hit }) => hit).join('；'));
  return fail('X-09', wrong.map(({ hit }) => hit).join('；'), wrong.map(({ hit, actual, where }) => fault('X-09', [where], { quote: [hit], expected: actual ? `${actual.toFixed(2)}%` : null, found: hit, params: { text: hit } })));
}

const ITEMS: readonly FigureCode[] = ['three_public_abroad', 'three_public_vehicle', 'three_public_reception'];
const CHANGES: readonly FigureCode[] = ['three_public_change_abroad', 'three_public_change_vehicle', 'three_public_change_reception'];

/** this year's three items; X-13: their changes. An item whose change is not stated counts as unchanged (MS-05 says so). */
export function publicFunds(doc: StructuredDocument): readonly Checked[] {
  return [
    sumCheck(doc, { code: 'X-11', whole: 'three_public_total', parts: ITEMS, needs: ['three_public_vehicle'] }),
    sumCheck(doc, { code: 'X-12', whole: 'three_public_vehicle', parts: ['three_public_purchase', 'three_public_running'], needs: ['three_public_purchase', 'three_public_running'] }),
    itemChanges(doc),
    withinAppropriation(doc),
  ];
}

function itemChanges(doc: StructuredDocument): Checked {
  const side = (whole: FigureCode, codes: readonly FigureCode[]): Checked | null => {
    const total = amount(doc, whole);
    const parts = codes.flatMap((code) => amount(doc, code) ?? []);
    const check = total && parts.length > 0 ? compareSum(doc, 'X-13', 'X-13', whole, total, parts) : null;
    // "比上年减少0.4万元" behind an item may be that item's change: then nobody knows which parts are missing
    const unsure = doc.figures.filter((figure) => figure.code === whole).length > 1;
    return check?.check.result === 'fail' && unsure ? null : check;
  };
  const sides = [side('three_public_change', CHANGES), side('three_public_change_vehicle', ['three_public_change_purchase', 'three_public_change_running'])].flatMap((one) => one ?? []);
  if (sides.length === 0) return amount(doc, 'three_public_total') ? cannot('X-13', '') : outside('X-13', '');
  const detail = sides.map((one) => one.check.detail).join('；');
  const failed = sides.filter((one) => one.check.result === 'fail');
  return failed.length > 0 ? fail('X-13', detail, failed.flatMap((one) => one.findings)) : pass('X-13', detail);
}

/** No item can be more than the general budget; the economic classes are not in this text. */
function withinAppropriation(doc: StructuredDocument): Checked {
  const general = amount(doc, 'rev_general');
  const items: readonly Amount[] = ITEMS.flatMap((code) => amount(doc, code) ?? []);
  if (items.length === 0) return outside('X-14', '');
  const over = general && items.find((item) => item.wan.gt(general.wan));
  if (!general || !over) return cannot('X-14', '');
  return fail('X-14', `${over.printed}＞${general.printed}`, [
    fault('X-14', [over.figure.where, general.figure.where], { quote: [over.printed, general.printed], expected: `≤ ${general.printed}`, found: over.printed, params: { total: wan(general.wan), terms: wan(over.wan) } }),
  ]);
}
