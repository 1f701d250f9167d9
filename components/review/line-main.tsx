'use client';

import { useTranslations } from 'next-intl';
import { MarkedText } from '@/components/compare/marked-text';
import type { Words } from '@/components/compare/use-words';
import { ValueCell } from '@/components/compare/value-cell';
import { Light, type LightColour } from '@/components/ui/light';
import type { Row } from '@/domain/filings/body';
import type { Line } from '@/domain/review/lines';
import { LIGHTS } from '@/domain/indicator/types';
import { number, points } from '@/lib/format/numbers';

type Side = 'before' | 'now';

/** What a line says on one side: the value of a promise, what was reached, money, or a text. */
export function LineMain({ line, side, words }: { line: Line; side: Side; words: Words }) {
  const t = useTranslations('review');
  const row = side === 'before' ? line.before : line.now;
  const other = side === 'before' ? line.now : line.before;
  if (!row) return <span className="quiet">{side === 'now' ? t('removedRow') : ''}</span>;
  if (line.field !== null) return <TextOf line={line} field={line.field} row={row} other={other} side={side} words={words} />;
  if (line.table.fields.target?.owner === 'copied') return <Reached line={line} row={row} other={other} side={side} words={words} />;
  if (line.table.fields.target) {
    return line.status === 'first' || line.status === 'same' ? <ValueCell row={row} field="target" words={words} />
      : <ValueCell row={row} field="target" other={other} side={side === 'before' ? 'before' : 'after'} words={words} />;
  }
  return <List line={line} row={row} other={other} side={side} words={words} />;
}

interface SideProps { readonly line: Line; readonly row: Row; readonly other: Row | null; readonly side: Side; readonly words: Words }

const textIn = ({ line, words }: Pick<SideProps, 'line' | 'words'>, row: Row | null, field: string): string => {
  const spec = line.table.fields[field];
  return !row || !spec ? '' : (row.cells[field] === null ? row.typed[field] : undefined) ?? words.cell(field, spec, row.cells[field] ?? null);
};

function TextOf({ field, ...props }: SideProps & { field: string }) {
  const [here, there] = [textIn(props, props.row, field), textIn(props, props.other, field)];
  if (props.line.status !== 'changed') return <span className="pre">{here}</span>;
  return <span className="pre">{props.side === 'before' ? <MarkedText side="before" before={here} after={there} /> : <MarkedText side="after" before={there} after={here} />}</span>;
}

/** Monitoring and self-evaluation: what was reached, with its light or points. */
function Reached(props: SideProps) {
  const t = useTranslations('review');
  const tStates = useTranslations('states');
  const { row } = props;
  const target = row.cells.target;
  const unit = target !== null && typeof target === 'object' && 'kind' in target && target.kind === 'number' ? String(target.unit ?? '') : '';
  const fields = ['actual', 'actualDate', 'tier', 'actualText'].filter((field) => textIn(props, row, field) !== '' || textIn(props, props.other, field) !== '');
  const light = LIGHTS.find((one) => one === row.cells.light);
  const score = typeof row.cells.score === 'string' ? row.cells.score : null;
  return (
    <>
      {fields.length === 0 ? <span className="quiet">{t('empty')}</span> : fields.map((field) => (
        <div key={field}><TextOf {...props} field={field} />{field === 'actual' && unit ? ` ${unit}` : ''}</div>
      ))}
      {light ? <div><Light colour={light as LightColour}>{tStates(`light.${light}`)}</Light></div> : null}
      {score ? <div className="small soft">{t('points', { points: points(score) })}{typeof row.cells.weight === 'string' ? ` / ${number(row.cells.weight)}` : ''}</div> : null}
    </>
  );
}

/** Money by source, a duty, a goal: all the fields of the row, each by its name when there are several. */
function List(props: SideProps) {
  const fields = Object.keys(props.line.table.fields).filter((field) => field !== 'source' && (textIn(props, props.row, field) !== '' || textIn(props, props.other, field) !== ''));
  if (fields.length === 1 && fields[0]) return <TextOf {...props} field={fields[0]} />;
  return (
    <dl className="more">
      {fields.map((field) => <div key={field} className="contents"><dt>{props.words.field(props.line.table.name, field)}</dt><dd><TextOf {...props} field={field} /></dd></div>)}
    </dl>
  );
}
