import type { StructuredDocument } from '@/domain/reading/document';
import { placeAt } from '@/domain/reading/document';
import { dec } from '@/domain/shared/decimal';
import { fault } from '../fault';
import { amount, wan } from './figures';
import { cannot, fail, outside, pass, type Checked } from './result';
import { equalCheck, sumCheck } from './sums';

const count = (doc: StructuredDocument, code: 'assets_vehicles' | 'assets_house_area' | 'assets_office_area') =>
  doc.figures.find((figure) => figure.code === code && /^\d+(\.\d+)?$/.test(figure.value)) ?? null;

/** a row of the table of bodies, or a sentence that counts them */
const INSTITUTIONS = /(局|中心|所|站|校|院)事业\S{0,4}(科级|股级|财政)|(下属|所属|直属)[^。，；]{0,8}事业单位|(下属|所属|直属)单位\s*\d+\s*[个家]|事业单位\s*\d+\s*[个家]/;

/** 机关运行经费 = 公用经费 of administrative units; a 事业单位 among the agencies makes it uncheckable. */
export function operatingFund(doc: StructuredDocument): Checked {
  const check = equalCheck('X-10', amount(doc, 'exp_public'), amount(doc, 'operating_fund'));
  const institutions = doc.agencies.some((agency) => /事业/.test(agency.nature ?? '')) || doc.paragraphs.some((paragraph) => INSTITUTIONS.test(paragraph.text));
  return check.check.result === 'fail' && institutions ? cannot('X-10', check.check.detail) : check;
}

/** A vehicle fee needs a vehicle; a purchase fee needs a planned purchase. */
export function vehicles(doc: StructuredDocument): Checked {
  const running = amount(doc, 'three_public_running');
  const purchase = amount(doc, 'three_public_purchase');
  const vehicle = count(doc, 'assets_vehicles');
  const planned = amount(doc, 'assets_planned_purchase');
  if (!running && !purchase) return outside('X-15', '');
  if (running && vehicle && running.wan.gt(0) && dec(vehicle.value).isZero()) {
    return fail('X-15', `${running.printed}＞0，0`, [fault('X-15', [running.figure.where, vehicle.where], { quote: [running.printed, vehicle.value], found: vehicle.value, params: { amount: wan(running.wan) } })]);
  }
  if (purchase && planned && purchase.wan.gt(planned.wan)) {
    return fail('X-15', `${purchase.printed}＞${planned.printed}`, [
      fault('X-15', [purchase.figure.where, planned.figure.where], { quote: [purchase.printed, planned.printed], expected: `≥ ${purchase.printed}`, found: planned.printed, params: { amount: wan(purchase.wan) } }),
    ]);
  }
  return vehicle ? pass('X-15', `${running?.printed ?? '—'}，${vehicle.value}${vehicle.unit ?? ''}，${purchase?.printed ?? '—'}`) : cannot('X-15', '');
}

/** Assets by kind, blank counting as 0; the figure in the text is X-25. */
export const assets = (doc: StructuredDocument): Checked =>
  sumCheck(doc, { code: 'X-16', whole: 'assets_total', parts: ['assets_house', 'assets_vehicle_value', 'assets_equipment', 'assets_other'], needs: ['assets_house', 'assets_other'] });

const AS_OF = /截[止至]时间[:：]?\s*(20\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** Office space is part of the houses; the table shows the end of the year before. */
export function assetParts(doc: StructuredDocument): Checked {
  const [house, office] = [count(doc, 'assets_house_area'), count(doc, 'assets_office_area')];
  const paragraph = doc.paragraphs.find((one) => AS_OF.test(one.text));
  const date = paragraph && AS_OF.exec(paragraph.text);
  if (!house && !date) return outside('X-17', '');
  const findings = [];
  if (house && office && dec(office.value).gt(house.value)) {
    findings.push(fault('X-17', [office.where, house.where], { quote: [office.value, house.value], expected: `≤ ${house.value}`, found: office.value, params: { terms: office.value, total: house.value } }));
  }
  if (date && paragraph && doc.fiscalYear !== null && `${date[1]}-${date[2]}-${date[3]}` !== `${doc.fiscalYear - 1}-12-31`) {
    findings.push(fault('TG-11', [placeAt(paragraph, date.index)], { quote: [date[0]], expected: `${doc.fiscalYear - 1}-12-31`, found: `${date[1]}-${date[2]}-${date[3]}`, params: { name: '', value: date[0], level2: '', fiscalYear: doc.fiscalYear - 1 } }));
  }
  if (findings.length > 0) return fail('X-17', findings.map((finding) => finding.quote.join('＞')).join('；'), findings);
  return house && office ? pass('X-17', `${office.value}≤${house.value}`) : cannot('X-17', '');
}

const NO_PROCUREMENT = /无政府采购预算|没有政府采购预算|未安排政府采购预算|无政府采购项目/;

/** Procurement by kind, or the empty statement; a statement beside a figure is X-31. */
export function procurement(doc: StructuredDocument): readonly Checked[] {
  const none = doc.paragraphs.find((paragraph) => NO_PROCUREMENT.test(paragraph.text));
  const total = amount(doc, 'procurement_total');
  const kinds = (['procurement_goods', 'procurement_works', 'procurement_services'] as const).flatMap((code) => amount(doc, code) ?? []);
  const figure = [total, ...kinds].find((one) => one && one.wan.gt(0));
  const sum = kinds.length > 0 ? sumCheck(doc, { code: 'X-18', whole: 'procurement_total', parts: ['procurement_goods', 'procurement_works', 'procurement_services'], needs: [] }) : null;
  const first = sum ?? (none ? pass('X-18', NO_PROCUREMENT.exec(none.text)?.[0] ?? '') : total ? cannot('X-18', total.printed) : outside('X-18', ''));
  const statement = none ? NO_PROCUREMENT.exec(none.text) : null;
  const second = !none || !statement
    ? outside('X-31', '')
    : figure
      ? fail('X-31', `${statement[0]}，${figure.printed}`, [fault('X-31', [placeAt(none, statement.index), figure.figure.where], { quote: [statement[0], figure.printed], found: figure.printed, params: { text: statement[0] } })])
      : pass('X-31', statement[0]);
  return [first, second];
}
