import { dec } from '@/domain/shared/decimal';
import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm } from '../indicator-model';

const WAN_PER_UNIT: Readonly<Record<string, string>> = { 元: '0.0001', 万元: '1', 亿元: '10000' };

/** A cost target beyond the money of the year (FU-08). Unit costs have another unit (元/亩) and are passed over. */
export const costOverBudget = <P>(form: CheckedForm<P>, amountWan: string | null): readonly Finding<P>[] =>
  amountWan === null || dec(amountWan).lte(0)
    ? []
    : form.rows.flatMap((row) => {
        if (row.nature !== 'cost' || row.target?.kind !== 'number') return [];
        const factor = WAN_PER_UNIT[row.target.unit ?? ''];
        if (factor === undefined || dec(row.target.number).times(factor).lte(dec(amountWan).plus('0.01'))) return [];
        return [fault('FU-08', [row.places.target, form.places.amount], { quote: [row.printed, amountWan], expected: `≤ ${amountWan}万元`, found: row.printed, params: { name: row.name, value: row.printed, amount: amountWan } })];
      });
