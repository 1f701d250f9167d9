'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Light, type LightColour } from '@/components/ui/light';
import type { RuleSet } from '@/domain/rules/schema';
import type { LightTrace } from '@/domain/lights/trace';
import { labelText } from '@/lib/format/label';
import { number } from '@/lib/format/numbers';
import { wan } from '@/lib/format/money';

/** A light that says on a press how it was judged: rule, version, what went in. */
export function LightButton({ name, light, trace, rules }: { name: string; light: LightColour | null; trace: LightTrace | null; rules: RuleSet }) {
  const t = useTranslations('monitoring');
  const tStates = useTranslations('states');
  const tCommon = useTranslations('common');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  if (light === null) return <span className="quiet small">{t('noLight')}</span>;
  const word = tStates(`light.${light}`);
  if (!trace) return <Light colour={light}>{word}</Light>;
  const title = t('lightWhy', { name, light: word });
  return (
    <>
      <button type="button" className="link link--plain" aria-label={title} onClick={() => setOpen(true)}><Light colour={light}>{word}</Light></button>
      <Dialog open={open} onClose={() => setOpen(false)} label={title}>
        <div className="dialog">
          <h3>{title}</h3>
          <dl className="dlist gap-2">
            <dt>{t('why.rule')}</dt><dd>{t(`why.${trace.rule}`, { v: '', red: '', yellow: '', blue: '', std: '', limit: '', ...trace.numbers })}</dd>
            <dt>{t('why.inputs')}</dt><dd>{inputsOf(trace, t as never)}</dd>
            <dt>{t('why.version')}</dt><dd>{t('why.versionOf', { title: labelText(rules.title, locale), version: trace.ruleSet.version })}</dd>
          </dl>
          <div className="dialog__act gap-4"><button type="button" className="btn" onClick={() => setOpen(false)}>{tCommon('close')}</button></div>
        </div>
      </Dialog>
    </>
  );
}

function inputsOf(trace: LightTrace, t: (key: string, values: Record<string, string>) => string): string {
  const { executed, annual, actual, target, month, unit } = trace.inputs;
  const at = { month: month ?? '' };
  if (executed && annual) return t('why.executedOf', { executed: wan(executed), annual: wan(annual), ...at });
  if (actual && target) return t('why.actualOf', { actual: `${number(actual)} ${unit ?? ''}`.trim(), target: `${number(target)} ${unit ?? ''}`.trim(), ...at });
  return t('why.monthOf', at);
}
