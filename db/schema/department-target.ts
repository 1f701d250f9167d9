import { date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { bodyColumns, money, quantity } from './columns';

export const departmentTargetHeaders = pgTable('department_target_headers', {
  ...bodyColumns(),
  dutySummary: text(), budgetNote: text(),
  revTotal: money(), revGeneral: money(), revGovFund: money(), revSoe: money(), revFiscalAccount: money(), revOther: money(), revCarryover: money(),
  expTotal: money(), expBasic: money(), expPersonnel: money(), expPublic: money(), expProject: money(), expProjectNote: text(),
  changeTotal: money(), changeBasic: money(), changeProject: money(), changeBasicReason: text(), changeProjectReason: text(),
  operatingFund: money(), operatingFundUse: text(),
  threeTotal: money(), threeAbroad: money(), threeVehicle: money(), threeVehiclePurchase: money(), threeVehicleRunning: money(), threeReception: money(),
  threeChangeTotal: money(), threeChangeAbroad: money(), threeChangeVehicle: money(), threeChangePurchase: money(), threeChangeRunning: money(),
  threeChangeReception: money(), threeChangeReason: text(),
  procurementTotal: money(), procurementGoods: money(), procurementWorks: money(), procurementServices: money(), procurementNote: text(),
  assetTotal: money(), assetHouse: money(), assetOffice: money(), assetVehicle: money(), assetEquipment: money(), assetOther: money(),
  assetPlannedPurchase: money(), assetHouseArea: quantity(), assetOfficeArea: quantity(), assetVehicleCount: quantity(),
  assetEquipmentCount: quantity(), assetOtherCount: quantity(), assetAsOf: date({ mode: 'string' }),
  otherMatters: text(), contactPhone: text(),
}, (t) => [index('department_target_headers_filing').on(t.filingId)]);

export const departmentDuties = pgTable('department_duties', { ...bodyColumns(), section: text(), text: text() }, (t) => [index('department_duties_filing').on(t.filingId)]);
export const departmentAgencies = pgTable('department_agencies', { ...bodyColumns(), name: text(), nature: text(), rank: text(), funding: text() }, (t) => [index('department_agencies_filing').on(t.filingId)]);
export const departmentGoals = pgTable('department_goals', { ...bodyColumns(), section: text(), text: text() }, (t) => [index('department_goals_filing').on(t.filingId)]);
export const departmentSubGoals = pgTable('department_sub_goals', { ...bodyColumns(), section: text(), goalText: text(), indicatorText: text() }, (t) => [index('department_sub_goals_filing').on(t.filingId)]);
export const departmentSafeguards = pgTable('department_safeguards', { ...bodyColumns(), title: text(), text: text() }, (t) => [index('department_safeguards_filing').on(t.filingId)]);
export const departmentTerms = pgTable('department_terms', { ...bodyColumns(), term: text(), text: text() }, (t) => [index('department_terms_filing').on(t.filingId)]);
