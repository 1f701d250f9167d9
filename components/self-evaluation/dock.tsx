'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { DemoMark } from '@/components/ui/demo-mark';
import { isTyping } from '@/components/shell/key-events';
import { useEditor } from '@/components/filing/editor-context';
import { useWords } from '@/components/compare/use-words';
import type { Tier } from '@/domain/indicator/types';
import { tierOf } from '@/domain/rules/frame';
import type { Trace } from '@/domain/scoring/trace';
import { compare, sum } from '@/domain/shared/decimal';
import { labelText } from '@/lib/format/label';
import { number, points } from '@/lib/format/numbers';
import { wan } from '@/lib/format/money';
import { Alternatives } from './alternatives';
import { rowOf, useEvaluation } from './evaluation-context';
import { Formula } from './formula';
import { Plausibility } from './plausibility';
import { replayed } from './replayed';

/** 得分来历: rule and version, what went in, the formula with its numbers, the same reckoned again, what another rule would give. Mock 4. */
export function EvaluationDock() {
  const t = useTranslations('selfEvaluation.dock');
  const { view } = useEditor();
  const words = useWords(view.kind, view.context);
  const { body, evaluation, traced, trace: show } = useEvaluation();

  useEffect(() => {
    const press = (event: KeyboardEvent) => { if (event.key === 'Escape' && traced && !isTyping(event.target) && !document.querySelector('dialog[open]')) show(null); };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [show, traced]);

  const row = traced?.of === 'row' ? rowOf(body, traced.lineage) : null;
  const trace = traced?.of === 'row' ? (evaluation.rows.find((one) => one.lineage === traced.lineage)?.trace ?? null)
    : traced?.of === 'execution' ? evaluation.execution.trace : traced?.of === 'total' ? evaluation.totalTrace : null;
  const name = row ? `${words.level2(row)}，${words.rowName('rows', row)}` : traced?.of === 'execution' ? t('execution') : t('total');

  return (
    <section className="trace" id="trace" aria-labelledby="trace-title">
      <div className="block__head flush">
        <h2 id="trace-title">{t('title')}</h2>
        {traced ? <button type="button" className="link push small" onClick={() => show(null)}>{t('close')} <kbd>Esc</kbd></button> : null}
      </div>
      {trace && traced ? (
        <>
          <p className="small soft">{name}</p>
          <TraceBody trace={trace} />
          {row && traced.of === 'row' ? <Alternatives trace={trace} row={row} words={words} /> : null}
        </>
      ) : <p className="small soft gap-2">{t('pick')}</p>}
      <Plausibility />
    </section>
  );
}

function TraceBody({ trace }: { trace: Trace }) {
  const t = useTranslations('selfEvaluation');
  const { view, locale, context } = useEditor();
  const full = points(sum(trace.result, trace.lost));
  const lost = compare(trace.lost, '0') > 0;
  const check = replayed(trace, context.rules);
  const facts: (readonly [string, string])[] = [
    [t('dock.rule'), t(`rules.${trace.rule}`)],
    [t('dock.chosen'), t(`chosenBy.${trace.chosenBy}`)],
    [t('dock.version'), t('dock.versionOf', { title: labelText(context.rules.title, locale), version: trace.ruleSet.version })],
    ...inputsOf(trace, t as never, (tier) => labelText(tierOf(context.rules, tier as Tier)?.label ?? { zh: tier, en: tier }, locale)),
    ...(lost ? [[t('dock.why'), t(`why.${trace.why}`)] as const] : []),
  ];
  return (
    <>
      <p className="trace__big"><b>{trace.result}</b><span className="soft">{t('dock.of', { full, lost: trace.lost })}</span></p>
      <dl>{facts.map(([term, text]) => <div key={term} className="contents"><dt>{term}</dt><dd>{text}{term === t('dock.version') && view.demo ? <DemoMark /> : null}</dd></div>)}</dl>
      <Formula trace={trace} />
      <p className="small soft gap-1">
        {check.status === 'same' ? <span className="st st--saved">{t('dock.replayed', { result: check.result })}</span>
          : <span className="st st--text">{check.status === 'other' ? t('dock.replayFailed', { result: check.result, stored: trace.result }) : t('dock.replayBroken')}</span>}
      </p>
    </>
  );
}

function inputsOf(trace: Trace, t: (key: string) => string, tierText: (tier: string) => string): (readonly [string, string])[] {
  const { inputs } = trace;
  switch (trace.subject) {
    case 'number': return [[t('dock.target'), `${inputs.operator ?? ''} ${number(inputs.target ?? '0')}`.trim()], [t('dock.actual'), number(inputs.actual ?? '0')]];
    case 'tier': return [[t('dock.tier'), tierText(inputs.tier ?? '')], [t('dock.points'), points(inputs.points ?? '0')]];
    case 'date': return [[t('dock.target'), inputs.target ?? ''], [t('dock.actual'), inputs.actualDate ?? '']];
    case 'execution': return [[t('dock.annual'), wan(inputs.annual ?? '0')], [t('dock.executed'), wan(inputs.executed ?? '0')]];
    case 'total': return [];
  }
}
