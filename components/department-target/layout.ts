/** How the published document orders the form: nine parts, with the money tables of each (domain.md 2.15, samples of Hebei counties). */
export interface MoneyLine {
  readonly field: string;
  /** its change on last year, or how many there are */
  readonly second?: string;
  /** parts that must add up to this line */
  readonly parts?: readonly string[];
  readonly indent?: 1 | 2;
}

export const INCOME: readonly MoneyLine[] = [
  { field: 'revTotal', parts: ['revGeneral', 'revGovFund', 'revSoe', 'revFiscalAccount', 'revOther', 'revCarryover'] },
  { field: 'revGeneral', indent: 1 }, { field: 'revGovFund', indent: 1 }, { field: 'revSoe', indent: 1 },
  { field: 'revFiscalAccount', indent: 1 }, { field: 'revOther', indent: 1 }, { field: 'revCarryover', indent: 1 },
];
export const EXPENDITURE: readonly MoneyLine[] = [
  { field: 'expTotal', second: 'changeTotal', parts: ['expBasic', 'expProject'] },
  { field: 'expBasic', second: 'changeBasic', parts: ['expPersonnel', 'expPublic'], indent: 1 },
  { field: 'expPersonnel', indent: 2 }, { field: 'expPublic', indent: 2 },
  { field: 'expProject', second: 'changeProject', indent: 1 },
];
export const OPERATING: readonly MoneyLine[] = [{ field: 'operatingFund' }];
export const THREE_PUBLIC: readonly MoneyLine[] = [
  { field: 'threeTotal', second: 'threeChangeTotal', parts: ['threeAbroad', 'threeVehicle', 'threeReception'] },
  { field: 'threeAbroad', second: 'threeChangeAbroad', indent: 1 },
  { field: 'threeVehicle', second: 'threeChangeVehicle', parts: ['threeVehiclePurchase', 'threeVehicleRunning'], indent: 1 },
  { field: 'threeVehiclePurchase', second: 'threeChangePurchase', indent: 2 }, { field: 'threeVehicleRunning', second: 'threeChangeRunning', indent: 2 },
  { field: 'threeReception', second: 'threeChangeReception', indent: 1 },
];
export const PROCUREMENT: readonly MoneyLine[] = [
  { field: 'procurementTotal', parts: ['procurementGoods', 'procurementWorks', 'procurementServices'] },
  { field: 'procurementGoods', indent: 1 }, { field: 'procurementWorks', indent: 1 }, { field: 'procurementServices', indent: 1 },
];
export const ASSETS: readonly MoneyLine[] = [
  { field: 'assetTotal', parts: ['assetHouse', 'assetVehicle', 'assetEquipment', 'assetOther'] },
  { field: 'assetHouse', second: 'assetHouseArea', indent: 1 }, { field: 'assetOffice', second: 'assetOfficeArea', indent: 2 },
  { field: 'assetVehicle', second: 'assetVehicleCount', indent: 1 }, { field: 'assetEquipment', second: 'assetEquipmentCount', indent: 1 },
  { field: 'assetOther', second: 'assetOtherCount', indent: 1 }, { field: 'assetPlannedPurchase' },
];

export const SECTIONS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'] as const;
