'use client';

import { useTranslations } from 'next-intl';
import type { Words } from '@/components/compare/use-words';
import type { FilingView } from '@/domain/filings/view';
import { wan } from '@/lib/format/money';

/** Money of the form in a few lines, and whether it is the same as before. */
export function PhoneFunds({ view, words }: { view: FilingView; words: Words }) {
  const t = useTranslations('review.phone');
  const facts = factsOf(view, words);
  if (facts.length === 0) return null;
  return (
    <section className="psect" aria-labelledby="phone-funds">
      <h2 id="phone-funds">{t('funds')} <small>{t('moneyUnit')}</small></h2>
      <dl className="pfacts">
        {facts.map(({ name, now, before }) => <div key={name}><dt>{name}</dt><dd>{wan(now)}{before === undefined ? '' : before === now ? `，${t('sameMoney')}` : `，${t('wasMoney', { money: before === null ? '—' : wan(before) })}`}</dd></div>)}
      </dl>
    </section>
  );
}

const HEAD = ['expTotal', 'expProject', 'revTotal'] as const;
const FUND = ['annual', 'executed', 'forecast'] as const;

function factsOf(view: FilingView, words: Words) {
  const head = view.body.header?.[0];
  const old = view.before?.body;
  const fund = view.body.funds?.find((row) => row.cells.source === 'total');
  const oldFund = old?.funds?.find((row) => row.cells.source === 'total');
  const one = (table: string, field: string, cells: Readonly<Record<string, unknown>> | undefined, oldCells: Readonly<Record<string, unknown>> | undefined) => {
    const now = cells?.[field];
    const before = oldCells?.[field];
    return typeof now === 'string' ? [{ name: words.field(table, field), now, before: old ? (typeof before === 'string' ? before : null) : undefined }] : [];
  };
  return [
    ...HEAD.flatMap((field) => one('header', field, head?.cells, old?.header?.[0]?.cells)),
    ...FUND.flatMap((field) => one('funds', field, fund?.cells, oldFund?.cells)),
  ];
}
