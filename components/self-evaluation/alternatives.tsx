'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from '@/components/filing/editor-context';
import type { Words } from '@/components/compare/use-words';
import type { Row } from '@/domain/filings/body';
import type { Direction } from '@/domain/indicator/types';
import { byDirection, scoreByRule } from '@/domain/scoring/quantitative';
import type { Alternative, ScoreRule, Trace } from '@/domain/scoring/trace';
import { compare, plain } from '@/domain/shared/decimal';
import { number } from '@/lib/format/numbers';
import { useEvaluation } from './evaluation-context';
import { sampleActuals } from './sample-actuals';
import { gradeWith, totalWith } from './use-alternatives';

/** What another direction, option or mark would give: for this result, and for others around it. */
export function Alternatives({ trace, row, words }: { trace: Trace; row: Row; words: Words }) {
  const t = useTranslations('selfEvaluation');
  const tStates = useTranslations('states');
  const { context } = useEditor();
  const { body } = useEvaluation();
  if (trace.alternatives.length === 0) return null;
  return (
    <section className="alt" aria-label={t('dock.title')}>
      {trace.alternatives.map((one) => {
        const total = totalWith(body, context, row.lineage, one);
        const name = t(`alternatives.${one.kind}_${one.value}` as never);
        return (
          <div key={one.kind + one.value} className="alt__one">
            <div className="alt__head"><h3>{t('dock.alternative', { name, score: one.score })}</h3>{total === null ? null : <span className="small soft">{t('dock.alternativeTotal', { total, grade: tStates(`grade.${gradeWith(total, context)}`) })}</span>}</div>
          </div>
        );
      })}
      <TryTable trace={trace} unit={words.value.length > 0 && row.cells.target && typeof row.cells.target === 'object' && 'unit' in row.cells.target ? String(row.cells.target.unit ?? '') : ''} />
      <p className="small soft gap-1">{t(trace.alternatives.some((one) => one.kind === 'direction') ? 'dock.alternativesHint' : trace.alternatives.some((one) => one.kind === 'option') ? 'dock.optionHint' : 'dock.softHint')}</p>
      {trace.alternatives.some((one) => one.kind === 'direction' && compare(one.score, trace.result) > 0) ? <p className="small gap-1">{t('dock.adjust')}</p> : null}
    </section>
  );
}

function TryTable({ trace, unit }: { trace: Trace; unit: string }) {
  const t = useTranslations('selfEvaluation');
  const { context } = useEditor();
  const { target, actual, weight } = trace.inputs;
  if (trace.subject !== 'number' || !target || !actual || !weight) return null;
  const rules = [trace.rule, ...trace.alternatives.flatMap((one): ScoreRule[] => ruleOf(one, context.rules))].filter((rule, index, all) => all.indexOf(rule) === index);
  const results = sampleActuals(target, actual);
  return (
    <table className="table fixed try">
      <caption className="sr">{t('dock.tryCaption')}</caption>
      <colgroup><col style={{ width: 92 }} />{results.map((result) => <col key={result} />)}</colgroup>
      <thead><tr><th scope="col">{unit || t('dock.actual')}</th>{results.map((result) => <th key={result} scope="col" className={result === plain(actual) ? 'num is-here' : 'num'}>{number(result)}</th>)}</tr></thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule}>
            <th scope="row">{t.has(`ruleShort.${rule}` as never) ? t(`ruleShort.${rule}` as never, { target: number(target) } as never) : t(`rules.${rule}`)}</th>
            {results.map((result) => <td key={result} className={result === plain(actual) ? 'num is-here' : 'num'}>{scoreByRule(rule, target, result, weight).result}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ruleOf(alternative: Alternative, rules: Parameters<typeof byDirection>[1]): ScoreRule[] {
  if (alternative.kind === 'direction') return [byDirection(alternative.value as Direction, rules)];
  const options: Readonly<Record<string, ScoreRule>> = { ratio: 'reverse_ratio', linear: 'reverse_linear', strict: 'equal_strict', full: 'equal' };
  const rule = alternative.kind === 'option' ? options[alternative.value] : undefined;
  return rule ? [rule] : [];
}
