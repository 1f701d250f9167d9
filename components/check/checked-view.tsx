'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usePageKeys } from '@/components/shell/page-keys';
import { Segmented } from '@/components/ui/segmented';
import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import { placeKey, placeMarks, type Piece } from '@/domain/documents/marks';
import { outlineOf } from '@/domain/documents/outline';
import { placeInAddress } from '@/domain/documents/place-address';
import { paperOf } from '@/domain/documents/paper';
import { CheckedProvider, type Checked, type Said } from './checked-context';
import { findingId } from './finding-item';
import { FindingList } from './finding-list';
import { Paper, type Target } from './paper';
import { Structure } from './structure';
import { SummaryStrip } from './summary-strip';
import { PANES, useFindingView, type Pane } from './use-finding-view';
import { useOnePane } from './use-one-pane';

interface Props {
  readonly file: CheckedFile;
  readonly said: Readonly<Record<string, Said>>;
  readonly say: Checked['say'];
  /** said above the findings: where verdicts go */
  readonly note?: ReactNode;
  readonly opinionOf?: ((finding: CheckedFinding) => ReactNode) | undefined;
}

const NO_OPINION = () => null;

/** One checked document: the summary, the source as paper on the left, findings and structure on the right, linked both ways. */
export function CheckedView({ file, said, say, note, opinionOf = NO_OPINION }: Props) {
  const t = useTranslations('check');
  const onePane = useOnePane();
  const view = useFindingView(file.findings);
  const paper = useMemo(() => paperOf(file.source, file.document), [file]);
  const [target, setTarget] = useState<Target | null>(() => addressed(paper.pieces));
  const marks = useMemo(() => placeMarks(paper.pieces, file.findings), [paper, file]);
  const outline = useMemo(() => outlineOf(paper, file.document), [paper, file]);
  const { open, put, shown } = view;
  const named = target?.no === 0 && onePane;
  useEffect(() => { if (named) put({ pane: 'paper' }); }, [named, put]);

  const show = useCallback((finding: CheckedFinding, place: number) => {
    put({ open: finding.no, ...(onePane ? { pane: 'paper' as const } : {}) });
    const marked = [...marks].find(([, list]) => list.some((mark) => mark.finding === finding.no - 1 && mark.place === place))?.[0];
    const where = finding.where[place];
    const piece = marked ?? (where ? paper.pieces.findIndex((one) => placeKey(one.where) === placeKey(where)) : -1);
    if (piece >= 0) setTarget({ no: finding.no, place, piece });
  }, [marks, onePane, paper, put]);

  const pick = useCallback((no: number) => {
    put({ open: no, pane: 'findings' });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const item = document.getElementById(findingId(no));
      item?.scrollIntoView({ block: 'nearest' });
      item?.querySelector('button')?.focus({ preventScroll: true });
    }));
  }, [put]);

  const toggle = useCallback((finding: CheckedFinding) => {
    if (open === finding.no) return put({ open: null });
    if (onePane) put({ open: finding.no }); else show(finding, 0);
  }, [onePane, open, put, show]);

  useStep(shown, open, (finding) => { show(finding, 0); if (!onePane) requestAnimationFrame(() => document.getElementById(findingId(finding.no))?.scrollIntoView({ block: 'nearest' })); });
  usePageKeys([{ caps: ['F8'], word: t('keys.next') }, { caps: ['Shift F8'], word: t('keys.previous') }]);
  const checked = useMemo<Checked>(() => ({ file, paper, marks, outline, said, say, open, pick, show }), [file, paper, marks, outline, said, say, open, pick, show]);

  const pane: Pane = !onePane && view.pane === 'paper' ? 'findings' : view.pane;
  const panes = PANES.filter((one) => onePane || one !== 'paper');
  return (
    <CheckedProvider value={checked}>
      <SummaryStrip file={file} />
      {onePane ? <div className="panes"><Segmented label={t('panes.label')} value={pane} onChange={(next) => put({ pane: next })} choices={panes.map((value) => ({ value, label: t(`panes.${value}`) }))} /></div> : null}
      <div className="check-cols">
        {!onePane || pane === 'paper' ? (
          <section aria-labelledby="paper-title">
            <div className="block__head check-head"><h2 id="paper-title">{t('paper.title')}</h2><span className="soft small">{t('paper.left', { unit: unitOf(file) })}</span><span className="push keys"><span><kbd>F8</kbd>{t('paper.next')}</span></span></div>
            <Paper key={file.sha256} target={target} />
          </section>
        ) : null}
        {pane === 'paper' ? null : (
          <section className="check-side" aria-labelledby="side-title">
            <div className="block__head check-head">
              <h2 id="side-title">{t(`panes.${pane}`)}</h2>
              {onePane ? null : <span className="push"><Segmented label={t('panes.label')} value={pane} onChange={(next) => put({ pane: next })} choices={panes.map((value) => ({ value, label: t(`panes.${value}`) }))} /></span>}
            </div>
            {pane === 'structure' ? <Structure /> : <>{note ? <p className="small quiet below-2">{note}</p> : null}<FindingList view={view} onToggle={toggle} opinionOf={opinionOf} /></>}
          </section>
        )}
      </div>
    </CheckedProvider>
  );
}

/** A place that a link from elsewhere names: `#l263`. It belongs to no finding. */
function addressed(pieces: readonly Piece[]): Target | null {
  const key = typeof window === 'undefined' ? '' : placeInAddress(window.location.hash);
  const piece = key === '' ? -1 : pieces.findIndex((one) => placeKey(one.where) === key);
  return piece < 0 ? null : { no: 0, place: 0, piece };
}

const unitOf = (file: CheckedFile): 'row' | 'page' | 'paragraph' => (file.format === 'txt' || file.format === 'csv' || file.format === 'xlsx' ? 'row' : file.format === 'pdf' ? 'page' : 'paragraph');

/** F8 and Shift+F8 walk through the findings that are shown, round and round. */
function useStep(shown: readonly CheckedFinding[], open: number | null, go: (finding: CheckedFinding) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || shown.length === 0 || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      const here = shown.findIndex((finding) => finding.no === open);
      const next = shown[here < 0 ? (event.shiftKey ? shown.length - 1 : 0) : (here + (event.shiftKey ? -1 : 1) + shown.length) % shown.length];
      if (next) go(next);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
