'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ChipLink } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { Empty } from '@/components/ui/empty';
import { Keys } from '@/components/ui/kbd';
import { usePageKeys } from '@/components/shell/page-keys';
import { useRowKeys } from '@/components/shell/use-row-keys';
import { isClean, type QueueLine } from '@/domain/board/queue';
import { filterCounts, filterQueue, queueFilterOf, type QueueFilter } from '@/domain/board/queue-filter';
import { isoDay } from '@/lib/format/dates';
import { ApproveDialog, type ApproveAction } from './approve-dialog';
import { QueueList } from './queue-list';
import { useBulkPass, type MoveAction } from './use-bulk';

interface QueueBoardProps { readonly lines: readonly QueueLine[]; readonly now: string; readonly move: MoveAction; readonly approve: ApproveAction; readonly cycles: Readonly<Record<number, string>> }

/** The reviewer's queue with its filters (in the address), its keys, and what can be done with many at once. */
export function QueueBoard({ lines, now, move, approve, cycles }: QueueBoardProps) {
  const t = useTranslations('queue');
  const common = useTranslations('common');
  const router = useRouter();
  const path = usePathname();
  const filter = queueFilterOf(useSearchParams().get('only') ?? undefined);
  const shown = useMemo(() => filterQueue(lines, filter), [lines, filter]);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly QueueLine[] | null>(null);
  const [approving, setApproving] = useState<readonly QueueLine[] | null>(null);
  const { busy, pass } = useBulkPass(move);

  const mark = (id: string) => setMarked((was) => { const next = new Set(was); if (!next.delete(id)) next.add(id); return next; });
  const open = (index: number) => { const entry = shown[index]; if (entry) router.push(`/filings/${entry.line.id}`); };
  const chosen = shown.filter((entry) => marked.has(entry.line.id));
  const decide = (entries: readonly QueueLine[]) => {
    const first = entries[0];
    if (!first) return;
    const awaiting = entries.filter((entry) => entry.line.phase === 'passed' && entry.line.fiscalYear === first.line.fiscalYear);
    if (first.line.phase === 'passed') setApproving(awaiting); else setAsking(entries.filter((entry) => entry.line.phase !== 'passed'));
  };
  const { picked, pick } = useRowKeys({
    count: shown.length, onOpen: open,
    letters: {
      x: (index) => { const entry = shown[index]; if (entry) mark(entry.line.id); },
      a: (index) => { const entry = shown[index]; decide(chosen.length > 0 ? chosen : entry ? [entry] : []); },
      r: open,
    },
  });
  usePageKeys([
    { caps: ['J', 'K'], word: t('keys.move') }, { caps: ['Enter'], word: t('keys.open') }, { caps: ['X'], word: t('keys.mark') },
    { caps: ['A'], word: t('keys.pass') }, { caps: ['R'], word: t('keys.return') },
  ]);

  if (lines.length === 0) return <Empty>{t('empty')}</Empty>;
  const clean = lines.filter((entry) => isClean(entry) && entry.line.phase !== 'passed');
  const passed = lines.filter((entry) => entry.line.phase === 'passed');
  const target: readonly QueueLine[] = chosen.length > 0 ? chosen : passed.length > 0 ? passed : clean;
  const word = target[0]?.line.phase === 'passed' ? t('approvePicked', { count: target.length }) : chosen.length > 0 ? t('passPicked', { count: target.length }) : t('passClean', { count: target.length });
  const hrefOf = (next: QueueFilter) => (next === 'all' ? path : `${path}?only=${next}`);
  return (
    <>
      <div className="queue-bar below-3">
        <nav className="chips" aria-label={t('filters')}>
          {filterCounts(lines).map(({ filter: next, count }) => (
            <ChipLink key={next} href={hrefOf(next)} on={next === filter} count={count}>{next === 'all' ? t('filterAll') : next === 'clean' ? t('filterClean') : t(`reason.${next}`)}</ChipLink>
          ))}
        </nav>
        <span className="push queue-bar__act">
          <Keys keys={[['X', t('keys.mark')], ['A', t('keys.pass')], ['R', t('keys.return')]]} />
          {target.length > 0 ? <Button look="main" disabled={busy} onClick={() => decide(target)}>{word}</Button> : null}
        </span>
      </div>
      {shown.length === 0
        ? <Empty>{t.rich('emptyFilter', { count: lines.length, link: (chunks) => <Link className="in" href={path}>{chunks}</Link> })}</Empty>
        : <QueueList lines={shown} now={now} picked={picked} marked={marked} onPick={pick} onMark={mark} />}
      <p className="demo-line">{t('note')}</p>
      <Dialog open={asking !== null} onClose={() => setAsking(null)} label={t('passAsk', { count: asking?.length ?? 0 })}>
        <div className="dialog">
          <p>{t('passAsk', { count: asking?.length ?? 0 })}</p>
          <div className="dialog__act gap-4">
            <Button onClick={() => setAsking(null)}>{common('cancel')}</Button>
            <Button look="main" autoFocus onClick={() => { pass(asking ?? []); setAsking(null); setMarked(new Set()); }}>{t('pass')}</Button>
          </div>
        </div>
      </Dialog>
      <ApproveDialog open={approving !== null} onClose={() => setApproving(null)} ids={(approving ?? []).map((entry) => entry.line.id)}
        cycleId={cycles[approving?.[0]?.line.fiscalYear ?? 0] ?? null} today={isoDay(now)} approve={approve} />
    </>
  );
}
