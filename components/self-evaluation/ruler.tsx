'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import type { RuleSet } from '@/domain/rules/schema';
import { gradeOf } from '@/domain/scoring/total';
import { labelText } from '@/lib/format/label';

const [LEFT, RIGHT, LINE] = [14, 664, 48];
const at = (points: string): number => LEFT + (Math.max(0, Math.min(100, Number(points))) / 100) * (RIGHT - LEFT);
const TICKS = Array.from({ length: 21 }, (_, index) => `M${at(String(index * 5)).toFixed(1)} ${LINE}v${index % 2 === 0 ? 9 : 5}`).join('');

/** The total on its scale with the bands of the rule set; beside it what another rule or a trial would give. */
export function Ruler({ total, other, rules }: { total: string | null; other: { readonly name: string; readonly total: string } | null; rules: RuleSet }) {
  const t = useTranslations('selfEvaluation');
  const locale = useLocale();
  const id = useId();
  const bands = [...rules.bands].sort((a, b) => Number(a.min) - Number(b.min));
  const labelOf = (points: string) => labelText(bands.find((band) => band.grade === gradeOf(points, rules))?.label ?? { zh: '', en: '' }, locale);
  const here = total === null ? null : gradeOf(total, rules);
  const said = (total === null ? t('open') : t('rulerText', { total, grade: labelOf(total) })) + (other ? t('rulerOther', { name: other.name, total: other.total, grade: labelOf(other.total) }) : '');
  return (
    <svg className="ruler" viewBox="0 0 784 74" role="img" aria-labelledby={id}>
      <title id={id}>{said}</title>
      <path d={`M${LEFT} ${LINE}H${RIGHT}`} stroke="var(--line-rule)" strokeWidth="1.5" />
      <path d={TICKS} stroke="var(--line-rule)" />
      {[...bands.map((band) => band.min), '100'].map((points) => <text key={points} x={at(points)} y="70" textAnchor="middle">{Number(points)}</text>)}
      <path d={bands.slice(1).map((band) => `M${at(band.min)} ${LINE}v-12`).join('')} stroke="var(--line-rule)" strokeWidth="1.5" />
      {bands.map((band, index) => (
        <text key={band.grade} x={(at(band.min) + at(bands[index + 1]?.min ?? '100')) / 2} y="42" textAnchor="middle" className={band.grade === here ? undefined : 'soft-t'}>{labelText(band.label, locale)}</text>
      ))}
      {total === null ? null : <Mark x={at(total)} text={t('now', { total })} end={Number(total) > 12} />}
      {other ? <Mark x={at(other.total)} text={t('other', other)} open end={Number(other.total) > 12 && !(total !== null && Number(other.total) > Number(total) && Number(other.total) - Number(total) < 14)} /> : null}
    </svg>
  );
}

/** A plumb bob on the scale: solid for what is, open for what would be. */
function Mark({ x, text, open = false, end }: { x: number; text: string; open?: boolean; end: boolean }) {
  const colour = open ? 'var(--act)' : 'var(--ink-1)';
  return (
    <>
      <path d={`M${x} 2v34`} stroke={colour} strokeWidth="1.5" {...(open ? { strokeDasharray: '3 3' } : {})} />
      <path d={`M${x - 5} 36h10l-5 11z`} fill={open ? 'var(--sheet)' : colour} {...(open ? { stroke: colour, strokeWidth: 1.5 } : {})} />
      <text className={open ? 't-act' : 't-ink'} x={end ? x - 8 : x + 8} y="14" textAnchor={end ? 'end' : 'start'}>{text}</text>
    </>
  );
}
