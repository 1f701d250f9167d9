import { createTranslator } from 'next-intl';
import type { Finding } from '@/domain/checks/finding';
import en from '@/messages/en/findings.json';
import zh from '@/messages/zh-CN/findings.json';

export const FINDING_MESSAGES: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = { 'zh-CN': zh, en };

/** The text of a finding as a person reads it; throws where a parameter or a message is missing. */
export function textOfFinding(finding: Finding<unknown>, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  const translate = createTranslator({
    locale, messages: locale === 'en' ? en : zh,
    onError: (error) => {
      throw new Error(`${finding.code} (${locale}): ${error.message}`);
    },
  });
  return ['short', 'message', 'advice'].map((part) => translate(`${finding.code}.${part}` as never, finding.params as never)).join('　');
}
