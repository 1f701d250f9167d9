import { SEVERITIES, type Severity } from '@/domain/checks/finding';
import { visible } from '@/domain/shared/fold';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** The two papers made of the findings: opinion letter and list. */
export const EXPORTS = {
  letter: { extension: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  list: { extension: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
export type Export = keyof typeof EXPORTS;

/** `?severities=error,warning`: null (all) when none of the words is one. */
export function severitiesOf(query: URLSearchParams): readonly Severity[] | null {
  const wanted = query.get('severities')?.split(',') ?? [];
  const known = SEVERITIES.filter((severity) => wanted.includes(severity));
  return known.length > 0 ? known : null;
}

/** "2021年部门预算信息公开情况说明-核对意见.docx" */
export function exportResponse(bytes: Buffer, as: Export, name: string, locale: Locale): Response {
  const { extension, mime } = EXPORTS[as];
  // Cut first: half of a rare character cannot stand in an address.
  const title = visible(name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').slice(0, 80));
  const fileName = `${title}-${translator(locale, 'documents')(`${as}.file`)}.${extension}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mime, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
