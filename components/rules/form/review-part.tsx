'use client';

import { useLocale, useTranslations } from 'next-intl';
import { sum } from '@/domain/shared/decimal';
import { labelText } from '@/lib/format/label';
import { useDraft } from './draft-context';
import { TextField } from './fields';

const NUMBER = /^\d+(\.\d+)?$/;

/** Names and points of the eight items of 绩效目标审核表. */
export function ReviewPart() {
  const t = useTranslations('rules');
  const form = useTranslations('ruleForm');
  const locale = useLocale();
  const { rules: { reviewItems } } = useDraft();
  const points = reviewItems.map((item) => item.points);
  return (
    <table className="table rule-fields">
      <thead><tr><th scope="col">{t('dimension')}</th><th scope="col">{t('item')}</th><th scope="col" className="num">{t('points')}</th></tr></thead>
      <tbody>
        {reviewItems.map((item, index) => (
          <tr key={item.code}>
            <td className="soft">{labelText(item.dimension, locale)}</td>
            <td><TextField path={['reviewItems', index, 'label', 'zh']} label={form('nameOf', { name: labelText(item.label, locale) })} value={item.label.zh} hidden /></td>
            <td className="num narrow"><TextField path={['reviewItems', index, 'points']} label={form('weightOf', { name: labelText(item.label, locale) })} value={item.points} hidden numeric /></td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row" colSpan={2}>{form('pointsTotal')}</th><td className="num">{points.every((one) => NUMBER.test(one)) ? sum(...points) : '–'}</td></tr></tfoot>
    </table>
  );
}
