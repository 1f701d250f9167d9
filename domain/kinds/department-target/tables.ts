import type { FieldSpec, TableSpec } from '@/domain/filings/body';
import { INDICATOR_ROWS } from '../shared-tables';

const money = (...names: string[]): Record<string, FieldSpec> => Object.fromEntries(names.map((name) => [name, { type: 'money' }]));
const change = (...names: string[]): Record<string, FieldSpec> => Object.fromEntries(names.map((name) => [name, { type: 'money', signed: true }]));
const text = (max: number, ...names: string[]): Record<string, FieldSpec> => Object.fromEntries(names.map((name) => [name, { type: 'text', max }]));
const number = (...names: string[]): Record<string, FieldSpec> => Object.fromEntries(names.map((name) => [name, { type: 'number', scale: 2 }]));

const list = (name: string, fields: Record<string, FieldSpec>): TableSpec => ({ name, shape: 'many', open: true, fields });

/** 部门整体绩效目标 with the profile and budget that belong to it: every part of the published document has a place (domain.md 2.2, 2.15). */
export const DEPARTMENT_TARGET_TABLES: readonly TableSpec[] = [
  {
    name: 'header', shape: 'one', open: false,
    fields: {
      ...text(2000, 'dutySummary', 'budgetNote'),
      // 二、收入与支出
      ...money('revTotal', 'revGeneral', 'revGovFund', 'revSoe', 'revFiscalAccount', 'revOther', 'revCarryover'),
      ...money('expTotal', 'expBasic', 'expPersonnel', 'expPublic', 'expProject'),
      ...text(2000, 'expProjectNote'),
      // 比上年增减
      ...change('changeTotal', 'changeBasic', 'changeProject'),
      ...text(1000, 'changeBasicReason', 'changeProjectReason'),
      // 三、机关运行经费
      ...money('operatingFund'), ...text(2000, 'operatingFundUse'),
      // 四、三公
      ...money('threeTotal', 'threeAbroad', 'threeVehicle', 'threeVehiclePurchase', 'threeVehicleRunning', 'threeReception'),
      ...change('threeChangeTotal', 'threeChangeAbroad', 'threeChangeVehicle', 'threeChangePurchase', 'threeChangeRunning', 'threeChangeReception'),
      ...text(2000, 'threeChangeReason'),
      // 六、政府采购
      ...money('procurementTotal', 'procurementGoods', 'procurementWorks', 'procurementServices'), ...text(2000, 'procurementNote'),
      // 七、国有资产
      ...money('assetTotal', 'assetHouse', 'assetOffice', 'assetVehicle', 'assetEquipment', 'assetOther', 'assetPlannedPurchase'),
      ...number('assetHouseArea', 'assetOfficeArea', 'assetVehicleCount', 'assetEquipmentCount', 'assetOtherCount'),
      assetAsOf: { type: 'date' },
      // 九、其他
      ...text(4000, 'otherMatters'),
      ...text(40, 'contactPhone'),
    },
  },
  list('duties', text(12000, 'section', 'text')),
  list('agencies', text(300, 'name', 'nature', 'rank', 'funding')),
  list('goals', { ...text(100, 'section'), ...text(500, 'text') }),
  list('subGoals', { ...text(100, 'section'), ...text(1000, 'goalText', 'indicatorText') }),
  INDICATOR_ROWS,
  list('safeguards', { ...text(100, 'title'), ...text(2000, 'text') }),
  list('terms', { ...text(100, 'term'), ...text(2000, 'text') }),
];
