import type { ReactNode } from 'react';

/** How full a filing's upright cell is; back: hatched, late: framed, free: dashed. */
export type PipFill = 0 | 1 | 2 | 3 | 4 | 'back' | 'late' | 'free';
const classOf = (fill: PipFill): string => (fill === 0 ? 'pip' : `pip pip--${fill}`);

export function Pip({ fill }: { fill: PipFill }) {
  return <i className={classOf(fill)} aria-hidden="true" />;
}

/** Forty filings read as a row; the words beside it say the same. */
export function Pips({ fills }: { fills: readonly PipFill[] }) {
  return <span className="pips" aria-hidden="true">{fills.map((fill, index) => <i key={index} className={classOf(fill)} />)}</span>;
}

/** One filing: cell and word; bad: returned or overdue. */
export function State({ fill, bad = false, children }: { fill: PipFill; bad?: boolean; children: ReactNode }) {
  return <span className={bad ? 'state state--bad' : 'state'}><Pip fill={fill} />{children}</span>;
}
