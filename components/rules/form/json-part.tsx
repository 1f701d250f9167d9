'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ruleSetSchema } from '@/domain/rules/schema';
import { useDraft } from './draft-context';
import { useFaultText } from './use-fault-text';

/** The whole as text, for what no field shows: pacing by unit, states that are skipped, codes. */
export function JsonPart() {
  const t = useTranslations('ruleForm.json');
  const { rules, replace } = useDraft();
  const [text, setText] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const textOf = useFaultText();
  function take() {
    try {
      const read = ruleSetSchema.safeParse(JSON.parse(text ?? ''));
      if (!read.success) return setProblems(read.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${textOf(issue.message) ?? ''}`));
      replace({ ...read.data, version: rules.version });
      setText(null);
      setProblems([]);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      setProblems([t('noJson', { why: error.message })]);
    }
  }
  return (
    <details className="unfold gap-6">
      <summary><span>{t('title')}</span></summary>
      <div className="field">
        <label htmlFor="rules-json">{t('label')}</label>
        <textarea id="rules-json" className="area rules-body" rows={16} spellCheck={false} value={text ?? JSON.stringify(rules, null, 2)} onChange={(event) => setText(event.target.value)} />
        <div className="field__problem" role="alert">{problems.map((problem) => <p key={problem}>{problem}</p>)}</div>
        <span className="acts"><Button size="row" onClick={take} disabled={text === null}>{t('take')}</Button></span>
      </div>
    </details>
  );
}
