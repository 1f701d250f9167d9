import type { FigureCode } from '../document';

/** What a sentence speaks of; it decides how short labels (`较上年增加`, `其他`) are understood. */
export type Family = 'budget' | 'three_public' | 'operating' | 'procurement' | 'assets';

/** The income as a whole, not one kind of it: 事业收入 and 经营收入 are parts that these codes do not tell apart. */
const WHOLE_INCOME =
  /(?:收入预算|预算收入|总收入|收入(?:总计|合计|总额))(?:总计|合计|总额)?$|收支(?:预算)?(?:安排|总计|总额)?$|收支总|^(?:\d{4}年度?)?(?:[^，。]{0,14}(?:部门|单位|[局委办院校所站]|中心))?(?:当年|本年|年度|全部)*收入$/;

const AMOUNTS: readonly (readonly [RegExp, FigureCode, Family])[] = [
  [/三公.?.?经费/, 'three_public_total', 'three_public'],
  [/因公出国/, 'three_public_abroad', 'three_public'],
  [/公务用车购置(?:及|和|与|、)(?:运行(?:维护)?|运维|维护)/, 'three_public_vehicle', 'three_public'],
  [/公务用车购置/, 'three_public_purchase', 'three_public'],
  [/公务用车(?:运行(?:维护)?|运维|维护)/, 'three_public_running', 'three_public'],
  [/公务接待/, 'three_public_reception', 'three_public'],
  [/机关运行经?费/, 'operating_fund', 'operating'],
  [/政府采购(?:货物|.*货物类)|货物(?:类)?采购|货物类/, 'procurement_goods', 'procurement'],
  [/政府采购工程|工程(?:类)?采购|工程类/, 'procurement_works', 'procurement'],
  [/政府采购服务|服务(?:类)?采购|服务类/, 'procurement_services', 'procurement'],
  [/政府采购/, 'procurement_total', 'procurement'],
  [/拟购置固定资产|购置固定资产/, 'assets_planned_purchase', 'assets'],
  [/(?:固定|国有)?资产(?:总额|金额|原值|总计|账面)|^(?:上年末|年末|期末)?(?:占有|占用)?(?:国有|固定)资产$/, 'assets_total', 'assets'],
  [/国有资本经营/, 'rev_soe', 'budget'],
  [/财政专户/, 'rev_fiscal_account', 'budget'],
  [/(?:上年|年初|以前年度)结转|年初结余/, 'rev_carryover', 'budget'],
  [/年终结转|结转下年/, 'exp_carryover', 'budget'],
  [/一般公共预算(?:财政)?(?:拨款)?(?:收入)?$|^财政拨款(?:收入)?$/, 'rev_general', 'budget'],
  [/基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, 'rev_gov_fund', 'budget'],
  [/其他(?:来源)?收入|单位资金(?:收入)?$/, 'rev_other', 'budget'],
  [/人员类?(?:项目)?(?:经费|支出)/, 'exp_personnel', 'budget'],
  [/公用(?:类)?(?:项目)?经费/, 'exp_public', 'budget'],
  [/基本支出/, 'exp_basic', 'budget'],
  [/项目支出|特定目标类/, 'exp_project', 'budget'],
  [/本年收入合计/, 'revenue_year', 'budget'],
  [/本年支出合计/, 'expenditure_year', 'budget'],
  [WHOLE_INCOME, 'revenue_total', 'budget'],
  [/^(?:\d{4}年度?)?(?:部门|单位|本年|年度|我局|本部门)?(?:预算)?(?:总)?支出(?:预算)?(?:总计|合计|总额)?$|支出预算$|预算支出$/, 'expenditure_total', 'budget'],
  [/^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化|社会保障|社会保险|卫生健康|医疗卫生|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务|金融|援助|自然资源|住房保障|粮油|灾害防治|债务|转移性|抗疫)[^，。]*支出$|^预备费$|^其他支出$/, 'exp_function', 'budget'],
];

const CHANGES: Readonly<Partial<Record<FigureCode, FigureCode>>> = {
  three_public_total: 'three_public_change', three_public_abroad: 'three_public_change_abroad', three_public_vehicle: 'three_public_change_vehicle',
  three_public_purchase: 'three_public_change_purchase', three_public_running: 'three_public_change_running',
  three_public_reception: 'three_public_change_reception', exp_basic: 'change_basic', exp_project: 'change_project',
  revenue_total: 'change_total', expenditure_total: 'change_total',
};

const PROCURED: Readonly<Record<string, FigureCode>> = { 货物: 'procurement_goods', 工程: 'procurement_works', 服务: 'procurement_services' };

export function figureCode(label: string, spokenOf: Family | null = null): { code: FigureCode; family: Family } | null {
  const procured = spokenOf === 'procurement' ? PROCURED[/^(货物|工程|服务)类?(?:采购)?(?:预算|支出)?$/.exec(label)?.[1] ?? ''] : undefined;
  if (procured) return { code: procured, family: 'procurement' };
  const found = AMOUNTS.find(([words]) => words.test(label));
  return found ? { code: found[1], family: found[2] } : null;
}

/** The change of a figure (`基本支出增加`); without a subject of its own (`较2020年增加`) that of the family spoken of. */
export function changeCode(label: string, family: Family | null): FigureCode | null {
  const own = figureCode(label.replace(/[较比与同](?:上年|去年|\d{4}年).*$/, ''));
  if (own) return CHANGES[own.code] ?? null;
  return family === 'three_public' ? 'three_public_change' : family === 'budget' ? 'change_total' : null;
}
