import { checkMonitoring } from '@/domain/checks/monitoring';
import type { Body, Json } from '@/domain/filings/body';
import { headerOf } from '@/domain/filings/cell';
import type { Kind, KindContext } from '@/domain/filings/kind';
import { openedBy } from '@/domain/filings/openness';
import type { Light } from '@/domain/indicator/types';
import { promisedFunds, promisedGoal, promisedRows } from '../from-target';
import { totalFund } from '../indicator-rows';
import { REPORT_WORKFLOW } from '../report-workflow';
import { FUND_SOURCES } from '../shared-tables';
import { lightsOf } from './lights';
import { MONITORING_TABLES } from './tables';

const json = (value: object | null): Json | null => value as Json | null;

function derive(body: Body, context: KindContext): Body {
  const lights = lightsOf(body, context);
  const header = headerOf(body);
  const derived = { fundLight: lights.funds.light, targetLight: lights.target.light, overallLight: lights.overall.light, fundTrace: json(lights.funds.trace) };
  return {
    ...body,
    header: [{ ...header, cells: { ...header.cells, ...derived } }],
    rows: (body.rows ?? []).map((row, index) => {
      const light = lights.rows[index];
      return { ...row, cells: { ...row.cells, completion: light?.completion ?? null, light: light?.light ?? null, lightTrace: json(light?.trace ?? null) } };
    }),
  };
}

/** 绩效运行监控, of a project and of a whole department; one form a period, later periods keep the first */
export const monitoring: Kind = {
  code: 'monitoring',
  stage: 'monitoring',
  objects: ['project', 'department'],
  workflow: REPORT_WORKFLOW,
  tables: MONITORING_TABLES,
  sources: ['project_target', 'department_target'],
  create: ({ source }) => {
    const funds = promisedFunds(source);
    return {
      header: [{ lineage: null, seq: 0, cells: { annualGoal: promisedGoal(source) } }],
      funds: FUND_SOURCES.map((name, seq) => ({ lineage: null, seq, cells: { source: name, initial: funds[name] ?? null, annual: funds[name] ?? null } })),
      rows: promisedRows(source),
    };
  },
  derive,
  check: checkMonitoring,
  opens: openedBy,
  accepts: () => true,
  summary: (body) => ({ amount: totalFund(body, 'annual'), totalScore: null, grade: null, light: (headerOf(body).cells.overallLight as Light | null) ?? null }),
};
