'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { MarkedText } from '@/components/compare/marked-text';
import type { Words } from '@/components/compare/use-words';
import type { FilingView, OpinionView } from '@/domain/filings/view';
import type { Line } from '@/domain/review/lines';
import { AllDetails, ChangedDetails } from './line-details';
import { LineMain } from './line-main';
import { LineSaid } from './line-said';
import { aboutOf } from './open-box';

interface Props {
  readonly view: FilingView;
  readonly lines: readonly Line[];
  readonly words: Words;
  readonly here: string | null;
  readonly mayReturn: boolean;
  readonly compared: boolean;
  /** key of the line whose box is open, and the box itself */
  readonly open: string | null;
  readonly box: ReactNode;
  /** boxes with words that are not recorded yet */
  readonly begun: ReadonlySet<string>;
  readonly foot: ReactNode;
  readonly onHere: (key: string) => void;
  readonly onSay: (key: string) => void;
  readonly onWithdraw: (opinion: OpinionView) => void;
}

/** Lines in the columns of the official form: level 1 upright over its rows, level 2, name, two versions, what is said of it. */
export function ChangeTable(props: Props) {
  const t = useTranslations('review');
  const { lines, compared, view } = props;
  const groups = groupsOf(lines, props.words);
  return (
    <div className="scroll">
      <table className="table form fixed diff">
        <caption className="sr">{t('tableCaption')}</caption>
        <colgroup><col style={{ width: 38 }} /><col style={{ width: 98 }} /><col style={{ width: compared ? 126 : 150 }} /><col style={{ width: compared ? 140 : 150 }} /><col style={{ width: compared ? 156 : 220 }} /><col /></colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>{t('columns.place')}</th>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{compared ? t('version', { no: view.before?.no ?? 0 }) : t(view.stage === 'target' ? 'columns.value' : 'columns.reached')}</th>
            <th scope="col">{compared ? t('versionNow', { no: view.versionNo }) : t(view.stage === 'target' ? 'columns.standard' : 'columns.details')}</th>
            <th scope="col">{compared ? t('columns.said') : t('columns.saidFirst')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => group.lines.map((line, index) => {
            const span = group.lines.length + (group.lines.some((one) => one.key === props.open) ? 1 : 0);
            return (
              <Fragment key={line.key}>
                <tr id={`line-${line.key}`} className={classOf(line, props, index === group.lines.length - 1)} onClick={() => props.onHere(line.key)}>
                  {index === 0 ? <GroupHead group={group} span={span} /> : null}
                  {group.upright ? <th scope="row">{props.words.level2(line.now ?? line.before)}</th> : null}
                  <LineCells line={line} {...props} />
                </tr>
                {props.open === line.key ? <tr className="editor"><td colSpan={group.upright ? 5 : 4}>{props.box}</td></tr> : null}
              </Fragment>
            );
          }))}
          {props.foot ? <tr className="fold"><td colSpan={6}>{props.foot}</td></tr> : null}
        </tbody>
      </table>
    </div>
  );
}

interface Group { readonly name: string; readonly upright: boolean; readonly lines: readonly Line[] }

/** Rows of indicators by their first level, everything else by its section. */
function groupsOf(lines: readonly Line[], words: Words): readonly Group[] {
  const groups: { name: string; upright: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const upright = line.field === null && line.table.fields.level1 !== undefined;
    const name = upright ? words.level1(line.now ?? line.before) : words.section(line.table.name);
    const last = groups.at(-1);
    if (last && last.name === name && last.upright === upright) last.lines.push(line);
    else groups.push({ name, upright, lines: [line] });
  }
  return groups;
}

function GroupHead({ group, span }: { group: Group; span: number }) {
  if (!group.upright) return <th scope="rowgroup" rowSpan={span} colSpan={2} className="section">{group.name}</th>;
  return <th scope="rowgroup" rowSpan={span} className={span < 2 && group.name.length > 4 ? 'l1 l1--short' : 'l1'}><span>{group.name}</span></th>;
}

const classOf = (line: Line, props: Props, last: boolean): string =>
  [last ? 'end' : '', line.key === props.here ? 'is-here' : '', line.said.some((opinion) => opinion.blocking) || line.key === props.open ? 'is-back' : '', line.status === 'removed' ? 'is-gone' : '']
    .filter(Boolean).join(' ');

function LineCells({ line, view, words, compared, mayReturn, begun, onSay, onWithdraw }: Props & { line: Line }) {
  const t = useTranslations('review');
  const row = line.now ?? line.before;
  const name = line.field !== null ? words.field(line.table.name, line.field) : words.rowName(line.table.name, row);
  const renamed = line.field === null && line.changes.some((change) => change.field === 'name') && line.before && line.now;
  return (
    <>
      <td>
        {renamed ? <MarkedText side="both" before={words.rowName(line.table.name, line.before)} after={name} /> : line.status === 'added' ? <ins className="new">{name}</ins> : line.status === 'removed' ? <del className="old">{name}</del> : name}
        {line.table.fields.target?.owner === 'copied' && row?.cells.target ? <div className="small soft">{words.cell('target', { type: 'value' }, row.cells.target)}</div> : null}
      </td>
      {compared ? <td className="was">{line.status === 'added' ? null : <LineMain line={line} side="before" words={words} />}</td> : <td colSpan={line.field !== null || !hasDetails(line) ? 2 : 1}><LineMain line={line} side="now" words={words} /></td>}
      {compared
        ? <td>{line.status === 'removed' ? <span className="quiet">{t('removedRow')}</span> : <LineMain line={line} side="now" words={words} />}{line.field === null && line.table.fields.name && line.status === 'changed' ? <ChangedDetails line={line} words={words} /> : null}</td>
        : line.field !== null || !hasDetails(line) ? null : <td><AllDetails table={line.table} row={line.now} words={words} /></td>}
      <td className="ans">
        <LineSaid line={line} view={view} onWithdraw={onWithdraw} />
        {mayReturn && line.place.row !== null && line.now ? <button type="button" className="link says" onClick={(event) => { event.stopPropagation(); onSay(line.key); }}>{t(begun.has(aboutOf({ kind: 'line', key: line.key })) ? 'sayOn' : 'sayHere')}<span className="sr">{name}</span></button> : null}
      </td>
    </>
  );
}

const hasDetails = (line: Line): boolean => line.field === null && line.table.fields.name !== undefined;
