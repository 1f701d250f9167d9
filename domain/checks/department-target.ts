import type { Body, Place } from '@/domain/filings/body';
import type { KindContext } from '@/domain/filings/kind';
import { DEPARTMENT_TARGET_TABLES } from '@/domain/kinds/department-target/tables';
import { levelWeights } from '@/domain/rules/frame';
import { dec, yuanToWan } from '@/domain/shared/decimal';
import type { Finding } from './finding';
import { fault } from './fault';
import { equalFault, partFault, sumFault, type SumRule } from './form/figures';
import { strangeIndicators, subGoalIndicators, uncoveredGoals, vagueGoals } from './form/goals';
import { bodyNames, officialNames } from './form/official-names';
import { requiredHead, requiredList } from './form/required';
import { unreadableCells } from './form/unreadable';
import { headMoney, headPlace, headText, OWN_LAYOUT, rowsFromBody, textOf, type CheckedForm } from './indicator-model';
import { oneCause } from './one-cause';
import { formChecks } from './rows/form-checks';
import { TG06 } from './rows/missing';
import { sensitive } from './rows/sensitive';
import { templateWords } from './rows/template-words';
import { typing, type PlacedText } from './rows/typing';
import { X26 } from './rows/weight';
import { norm } from './wording';

export function departmentForm(body: Body, context: KindContext): CheckedForm<Place> {
  const whole: Place = { table: null, row: null, field: null };
  return {
    object: 'department', title: context.departmentName, goal: '', fiscalYear: context.fiscalYear, amount: headMoney(body, 'expTotal'), proposal: null, own: true, layout: OWN_LAYOUT,
    rows: rowsFromBody(body, context.rules.frames.department),
    places: { form: whole, title: whole, goal: whole, amount: headPlace(body, 'expTotal') },
  };
}

/** Sums of domain.md 5 that stand inside this one form. */
const SUMS: readonly SumRule[] = [
  { code: 'X-01', whole: 'revTotal', parts: ['revGeneral', 'revGovFund', 'revSoe', 'revFiscalAccount', 'revOther', 'revCarryover'], needs: ['revGeneral'] },
  { code: 'X-04', whole: 'expTotal', parts: ['expBasic', 'expProject'] },
  { code: 'X-05', whole: 'expBasic', parts: ['expPersonnel', 'expPublic'] },
  { code: 'AR-01', whole: 'changeTotal', parts: ['changeBasic', 'changeProject'] },
  { code: 'X-11', whole: 'threeTotal', parts: ['threeAbroad', 'threeVehicle', 'threeReception'] },
  { code: 'X-12', whole: 'threeVehicle', parts: ['threeVehiclePurchase', 'threeVehicleRunning'] },
  { code: 'X-13', whole: 'threeChangeTotal', parts: ['threeChangeAbroad', 'threeChangeVehicle', 'threeChangeReception'], needs: ['threeChangeVehicle'] },
  { code: 'X-16', whole: 'assetTotal', parts: ['assetHouse', 'assetVehicle', 'assetEquipment', 'assetOther'], needs: ['assetHouse'] },
  { code: 'X-18', whole: 'procurementTotal', parts: ['procurementGoods', 'procurementWorks', 'procurementServices'] },
];

/** The three proposals that make a wrong change right: only last year's budget can tell which. */
function changeProposals(body: Body): readonly Finding<Place>[] {
  const found = sumFault(body, { code: 'AR-01', whole: 'changeTotal', parts: ['changeBasic', 'changeProject'] });
  const [total, basic, project] = ['changeTotal', 'changeBasic', 'changeProject'].map((field) => dec(headMoney(body, field) ?? '0'));
  if (!total || !basic || !project) return found;
  return found.map((one) => ({ ...one, params: { ...one.params, basic: yuanToWan(total.minus(project).toFixed()), project: yuanToWan(total.minus(basic).toFixed()) } }));
}

/** A reason that repeats what it should explain: 项目支出增加…主要为项目支出. */
const emptyReasons = (body: Body): readonly Finding<Place>[] =>
  ([['changeBasicReason', '基本支出'], ['changeProjectReason', '项目支出']] as const).flatMap(([field, item]) => {
    const said = norm(headText(body, field)).replace(/^(主要|因为|由于|原因|是|为|系)+/, '');
    return said !== '' && (said === item || said === `${item}增加` || said === `${item}减少`)
      ? [fault<Place>('MS-06', [headPlace(body, field)], { quote: [headText(body, field)], found: said, params: { item, text: headText(body, field) } })]
      : [];
  });

/** The four budgets and the three changes must all be stated, be it as 0. */
const unstated = (body: Body): readonly Finding<Place>[] => [
  ...(headMoney(body, 'revTotal') !== null && headMoney(body, 'revSoe') === null ? [fault<Place>('MS-04', [headPlace(body, 'revSoe')], { params: { item: '国有资本经营预算' } })] : []),
  ...(headMoney(body, 'threeChangeTotal') !== null
    ? (['threeChangeAbroad', 'threeChangeVehicle', 'threeChangeReception'] as const)
        .filter((field) => headMoney(body, field) === null)
        .map((field) => fault<Place>('MS-05', [headPlace(body, field)], { params: { item: THREE[field] } }))
    : []),
];
const THREE = { threeChangeAbroad: '因公出国（境）费', threeChangeVehicle: '公务用车购置及运维费', threeChangeReception: '公务接待费' } as const;

/** No vehicle fee without a vehicle, no purchase without planned purchase. */
function vehicles(body: Body): readonly Finding<Place>[] {
  const running = headMoney(body, 'threeVehicleRunning');
  const count = headText(body, 'assetVehicleCount');
  return running !== null && dec(running).gt(0) && count !== '' && dec(count).isZero()
    ? [fault('X-15', [headPlace(body, 'threeVehicleRunning'), headPlace(body, 'assetVehicleCount')], { quote: [yuanToWan(running), count], found: count, params: { amount: yuanToWan(running) } })]
    : [];
}

const texts = (body: Body): readonly PlacedText<Place>[] => [
  ...(['goals', 'subGoals', 'safeguards', 'duties'] as const).flatMap((table) =>
    (body[table] ?? []).flatMap((row) =>
      Object.entries(row.cells).flatMap(([field, cell]) => (typeof cell === 'string' && cell !== '' ? [{ text: textOf(cell), place: { table, row: row.id, field } }] : [])),
    ),
  ),
];

/** Texts of the head that say in words what the money is for. */
const headTexts = (body: Body): readonly PlacedText<Place>[] =>
  ['dutySummary', 'budgetNote', 'expProjectNote', 'changeBasicReason', 'changeProjectReason', 'operatingFundUse', 'threeChangeReason', 'procurementNote', 'otherMatters']
    .flatMap((field) => (headText(body, field) === '' ? [] : [{ text: headText(body, field), place: headPlace(body, field) }]));

const agencyNames = (body: Body): readonly PlacedText<Place>[] =>
  (body.agencies ?? []).flatMap((row) => (textOf(row.cells.name) === '' ? [] : [{ text: textOf(row.cells.name), place: { table: 'agencies', row: row.id, field: 'name' } }]));

/** Everything that can be said of one 部门整体绩效目标 with its budget by itself (domain.md 2.2, 4.5, 5). Money in yuan. */
export function checkDepartmentTarget(body: Body, context: KindContext): readonly Finding<Place>[] {
  const form = departmentForm(body, context);
  const frame = context.rules.frames.department;
  const byCode = levelWeights(frame, true);
  const written = texts(body);
  return [
    ...requiredHead(body, ['revTotal', 'expTotal', 'expBasic', 'expPersonnel', 'expPublic', 'expProject']),
    ...requiredList(body, 'duties'),
    ...requiredList(body, 'goals'),
    ...requiredList(body, 'subGoals'),
    ...requiredList(body, 'rows'),
    ...unreadableCells(body, DEPARTMENT_TARGET_TABLES),
    ...oneCause([
      ...SUMS.flatMap((rule) => (rule.code === 'AR-01' ? changeProposals(body) : sumFault(body, rule))),
      ...equalFault(body, 'X-03', 'revTotal', 'expTotal'),
      ...equalFault(body, 'X-10', 'expPublic', 'operatingFund'),
    ]),
    ...partFault(body, 'X-17', 'assetOffice', 'assetHouse'),
    ...vehicles(body),
    ...unstated(body),
    ...emptyReasons(body),
    ...vagueGoals(body),
    ...subGoalIndicators(body),
    ...strangeIndicators(body),
    ...uncoveredGoals(body),
    ...X26(form, { total: context.rules.totals.indicators, byLevel1: Object.fromEntries(frame.levels.map((level) => [level.label.zh, byCode[level.code] ?? '0'])) }),
    ...(form.rows.length > 0 ? TG06(form) : []),
    ...formChecks(form, context.rules.words),
    ...typing(written),
    ...sensitive('SE-01', written.filter(({ place }) => place.table !== 'duties'), context.rules.words.sensitive),
    ...officialNames([...headTexts(body), ...written], context.departmentName, context.organisations),
    ...bodyNames(agencyNames(body), context.organisations),
    ...templateWords(written, context.rules.words.residue),
  ];
}
