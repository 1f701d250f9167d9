import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import type { Pick } from './job';

/** The findings an export has: of the wished severities, those left out by their keys gone. Their numbers stay those of the page. */
export const picked = ({ findings }: { readonly findings: CheckedFile['findings'] }, { severities, without }: Pick): readonly CheckedFinding[] =>
  findings.filter((finding) => (severities === null || severities.includes(finding.severity)) && !without.includes(finding.key));
