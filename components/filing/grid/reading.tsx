'use client';

import { useTranslations } from 'next-intl';
import type { FieldSpec } from '@/domain/filings/body';
import { plainText, type Understood } from '../cell-text';
import { useErrorText } from '@/components/ui/use-error-text';

/** What the browser understands of the text while it is typed: `已识别：≥ 2 次`. */
export function Reading({ spec, text, read }: { spec: FieldSpec; text: string; read: Understood }) {
  const t = useTranslations('values');
  const tState = useTranslations('filing.state');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  return (
    <>
      <span className="st st--edit">{tState('editing')}</span>
      <span className="read" aria-live="polite">{said()}</span>
    </>
  );

  function said() {
    if (read.refusal) return <span className="read--stop">{errorText(read.refusal)}</span>;
    if (text.trim() === '') return null;
    if (read.problem) return <span className="read--stop">{t(`problem.${read.problem}`)}{spec.type === 'value' ? ` · ${t('asText')}` : ''}{read.doubtful ? ` · ${t('shouldRead', { text: read.doubtful })}` : ''}</span>;
    if (spec.type === 'text' || spec.type === 'choice' || spec.type === 'boolean' || spec.type === 'json') return null;
    const value = read.cell;
    if (spec.type === 'value' && value && typeof value === 'object' && 'kind' in value && value.kind === 'text') return null;
    const unit = spec.type === 'money' ? ` ${tCommon('money')}` : '';
    return <>{t('read', { text: plainText(spec, value) + unit })} <kbd>Enter</kbd></>;
  }
}
