'use client';

import { useTranslations } from 'next-intl';
import { EditCell } from '@/components/filing/grid/edit-cell';
import { useEditor } from '@/components/filing/editor-context';
import { useStops } from '@/components/filing/findings/notes';
import { EvidenceList } from '@/components/filing/evidence-list';
import type { Row } from '@/domain/filings/body';

const FIELDS = ['scoringRule', 'basisType', 'basis', 'evidenceSource', 'formula', 'nature', 'tierDefinition', 'previousValue', 'earlierValue', 'referenceValue', 'aggregation', 'pacing', 'isCore', 'remark'] as const;

/** The fields of a row that do not stand in its line: how points are lost, on what the value rests, where the proof comes from. */
export function RowDetail({ row, no }: { row: Row; no: number }) {
  const t = useTranslations('filing.rows');
  const { label } = useEditor();
  const stops = useStops('rows', row.id);
  return (
    <tr className="row-detail">
      <td colSpan={7}>
        <div role="group" aria-label={t('more', { no })} className="more-fields" data-grid="">
          {FIELDS.map((field) => (
            <div key={field} className="more-fields__one" data-line="">
              <span className="label" aria-hidden="true">{label('rows', field)}</span>
              <EditCell as="div" table="rows" row={row} field={field} label={t('rowLabelNo', { field: label('rows', field), no })} stop={stops.has(field)} className="cell-box" empty="—" />
            </div>
          ))}
        </div>
        <EvidenceList lineage={row.lineage} />
      </td>
      <td className="margin" />
    </tr>
  );
}
