import { compare } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { norm } from '../wording';
import { PERCENT_UNITS } from '../words';

/** Shares of a whole. Growth, completion and execution may well exceed it and are not among them. */
const SHARE = /(满意|知晓|合格|及格|优良|优秀|准确|及时|按时|达标|覆盖|普及|发放|到位|出勤|通过)\S{0,3}(率|度|比例)$|占比$/;
const GROWTH = /增|提高|提升|超/;

/** More than all of it is promised or reported (TG-13; domain.md 2.4: a percentage lies between 0 and 100 unless it grows). */
export function overWhole<P>(name: string, number: string, unit: string | null, field: 'target' | 'actual', place: P): readonly Finding<P>[] {
  const plain = norm(name);
  if (unit === null || !(PERCENT_UNITS as readonly string[]).includes(unit) || !SHARE.test(plain) || GROWTH.test(plain) || compare(number, '100') <= 0) return [];
  const value = `${number}%`;
  return [fault('TG-13', [place], { quote: [name, value], expected: '≤ 100%', found: value, params: { name, value, field } })];
}
