import type { useTranslations } from 'next-intl';
import type { CheckedFile } from '@/domain/documents/checked-file';

/** "文本文件，798 行" and "0.28 秒读完" */
export function resultMeta(file: CheckedFile, t: ReturnType<typeof useTranslations<'check'>>): string[] {
  const size = file.lines !== null ? t('result.lines', { count: file.lines }) : file.pages !== null ? t('result.pages', { count: file.pages }) : null;
  return [[t(`result.formats.${file.format}`), size].filter((part) => part !== null).join(t('structure.join')), t('result.seconds', { seconds: (file.milliseconds / 1000).toFixed(2) })];
}
