import { DOCUMENT_STATES, type DocumentFilter } from '@/domain/documents/kept-document';
import { DOCUMENT_KINDS } from '@/domain/reading/document';

type Query = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filter as it stands in an address; what is no filter is left aside. */
export function documentFilter(query: Query): DocumentFilter {
  const word = (name: string): string => {
    const value = query instanceof URLSearchParams ? query.get(name) : (query as Exclude<Query, URLSearchParams>)[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  const year = /^(?:19|20)\d{2}$/.test(word('year')) ? Number(word('year')) : null;
  const page = /^[1-9]\d{0,5}$/.test(word('page')) ? Number(word('page')) : 1;
  return { text: word('text').replaceAll('\u0000', ''), year, kind: DOCUMENT_KINDS.find((kind) => kind === word('kind')) ?? null, state: DOCUMENT_STATES.find((state) => state === word('state')) ?? null, page };
}
