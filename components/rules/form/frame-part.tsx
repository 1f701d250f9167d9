'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { ObjectKind } from '@/domain/rules/schema';
import { labelText } from '@/lib/format/label';
import { useDraft } from './draft-context';
import { CheckField, Fault, TextField } from './fields';

/** Names and points of the frame; which second levels a form must have. */
export function FramePart({ object }: { object: ObjectKind }) {
  const t = useTranslations('rules');
  const form = useTranslations('ruleForm');
  const locale = useLocale();
  const { rules } = useDraft();
  const frame = rules.frames[object];
  const title = t(object === 'project' ? 'frameProject' : 'frameDepartment');
  const at = ['frames', object, 'levels'];
  return (
    <div>
      <table className="table form rule-fields">
        <caption>{title}</caption>
        <thead><tr><th scope="col">{t('level1')}</th><th scope="col" className="num">{t('weight')}</th><th scope="col">{t('level2')}</th><th scope="col" className="mid">{t('required')}</th></tr></thead>
        <tbody>
          {frame.levels.map((level, row) => (
            <Fragment key={level.code}>
              {level.level2.map((second, inner) => (
                <tr key={second.code}>
                  {inner === 0 ? (
                    <>
                      <th scope="rowgroup" rowSpan={level.level2.length}>{labelText(level.label, locale)}</th>
                      <td rowSpan={level.level2.length} className="num narrow"><TextField path={[...at, row, 'weight']} label={form('weightOf', { name: labelText(level.label, locale) })} value={level.weight} hidden numeric /></td>
                    </>
                  ) : null}
                  <td><TextField path={[...at, row, 'level2', inner, 'label', 'zh']} label={form('nameOf', { name: labelText(second.label, locale) })} value={second.label.zh} hidden /></td>
                  <td className="mid"><CheckField path={[...at, row, 'level2', inner, 'required']} label={form('requiredOf', { name: labelText(second.label, locale) })} value={second.required} hidden /></td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Fault path={['frames', object]} />
      {frame.levels.map((level, row) => <Fault key={level.code} path={[...at, row]} />)}
    </div>
  );
}
