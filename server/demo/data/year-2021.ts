import type { Typed } from './dacheng';

/** Invented results of 2021 (演示): monitoring of July and self-evaluation, row by row in the order of the published tables. */

const OK = { likelihood: 'certain', forecast: '按计划完成全年目标。' };
const why = (cause: 'Funding' | 'System' | 'Staff' | 'Hardware' | 'Other', explanation: string, likelihood = 'possible'): Typed =>
  ({ likelihood, forecast: '加快推进，力争完成全年目标。', [`cause${cause}`]: '是', explanation });

const number = (actual: string, more: Typed = OK): Typed => ({ actual, ...more });
const tier = (word: 'achieved' | 'partly' | 'missed', more: Typed = OK): Typed => ({ tier: word, ...more });

export interface MonitoringForm { readonly executed: string; readonly forecast: string; readonly note?: string; readonly rows: readonly Typed[] }

export const JULY: Readonly<Record<string, MonitoringForm>> = {
  P1: { executed: '4.8', forecast: '17', note: '规划评审推迟，尾款年底支付。', rows: [
    number('0'), number('0'), tier('partly', why('Other', '首付款已付，其余按合同进度。')), number('4.8', why('Other', '规划编制周期长，按合同分期支付。')),
    tier('partly', why('Other', '规划成果尚在编制，效益未全部显现。')), tier('achieved'), tier('achieved') ] },
  P2: { executed: '0.0875', forecast: '0.15', rows: [number('1'), tier('achieved'), tier('achieved'), number('0.0875'), tier('achieved'), tier('achieved')] },
  P3: { executed: '2.8', forecast: '4.8', rows: [
    number('3'), tier('achieved'), tier('achieved'), number('2.8'), number('3', why('System', '指标值 33 人与发放对象 3 人口径不一，按实际发放人数填报。')), tier('achieved') ] },
  P4: { executed: '0.3', forecast: '0.6', rows: [
    number('3'), tier('achieved'), tier('partly', why('Funding', '端午慰问资金晚到账一周。')), number('0.3'), number('3'), tier('achieved') ] },
  P5: { executed: '3.6', forecast: '8', note: '接访支出集中在下半年重要节点。', rows: [
    number('11', { likelihood: 'certain', forecast: '全年预计 14 人次。', causeOther: '是', explanation: '年中增加重点时段值守，遗留案件提前化解。' }),
    number('75', why('Staff', '1 件未能一次性解决，正在包案化解。')), tier('partly', why('Funding', '两笔支付晚于约定日期。')), number('3.6'),
    number('0', why('System', '全年未发生进京赴省集体访；指标方向按定额计，越少反而越低。', 'possible')), tier('achieved'), tier('achieved') ] },
  D: { executed: '620', forecast: '1400', note: '上年结转项目按工程进度支付。', rows: [
    tier('partly', why('Funding', '奖励资金待上级下达后兑付。')), tier('achieved'), tier('achieved'), tier('achieved'),
    tier('partly', why('Other', '产业规划尚在编制。')),
    tier('missed', { likelihood: 'impossible', forecast: '全年难以完成。', causeOther: '是', explanation: '入统企业数量受市场影响，未达预期。', remark: '今年无法完成，已制定培育名单，明年分批入统。' }),
    tier('achieved'), tier('achieved') ] },
};

export interface EvaluationForm {
  readonly annual?: string; readonly executed: string; readonly note?: string; readonly actualGoal: string; readonly problems?: string; readonly improvements?: string;
  readonly rows: readonly Typed[];
}

const scored = (actual: string, reason = ''): Typed => ({ actual, ...(reason ? { reason } : {}) });
const judged = (word: 'achieved' | 'partly' | 'missed', points: string, reason = ''): Typed => ({ tier: word, points, ...(reason ? { reason } : {}) });

export const YEAR: Readonly<Record<string, EvaluationForm>> = {
  P1: { executed: '16.2', actualGoal: '完成规划文本 1 套并通过评审，提出产业集群发展路径，支付规划编制费 16.20 万元。', rows: [
    scored('1'), scored('100'), judged('achieved', '12.5'), scored('16.2', '按合同据实结算，节约 0.80 万元。'),
    judged('partly', '11', '规划刚印发，社会效益尚在显现；明年开展实施评估。'), judged('achieved', '14', '长效机制刚建立，明年巩固。'), judged('achieved', '9', '问卷回收率不高，明年扩大调查范围。') ] },
  P2: { executed: '0.15', actualGoal: '按月足额发放劳模津贴 1 人，全年 1,500 元。', rows: [
    scored('1'), judged('achieved', '12.5'), judged('achieved', '12.5'), scored('0.15'), judged('achieved', '30'), judged('achieved', '10') ] },
  P3: { executed: '4.4', actualGoal: '按季发放离休人员两项补贴，年内 1 人去世，实际发放 2 人。', rows: [
    scored('2', '年内 1 人去世，补贴按实际在世人数发放。'), judged('achieved', '12.5'), judged('achieved', '12.5'), scored('4.4', '按实际人数发放，节余 0.40 万元。'),
    scored('33'), judged('achieved', '10') ] },
  P4: { annual: '0.8', executed: '0.8', note: '年中追加慰问资金 0.20 万元，增加帮扶 1 户。', actualGoal: '春节、端午、中秋三次走访慰问 4 户。', rows: [
    scored('4', '年中新增 1 户帮扶对象，超出 33.33%。'), judged('achieved', '12.5'), judged('partly', '9', '端午慰问晚一周；明年提前办理支付。'),
    scored('0.8', '追加 0.20 万元，增加帮扶 1 户，超出原定成本。'), scored('4', '同数量指标，新增 1 户。'), judged('achieved', '10') ] },
  P5: { executed: '5.5', actualGoal: '完成重要节点值守和接访任务，全年未发生进京赴省集体访。',
    problems: '资金支付集中在下半年，全年执行 55.00%；社会效益指标的方向设置不当。', improvements: '按季度安排支付；申请目标调整，把社会效益指标改为反向。', rows: [
      scored('14', '超出 55.56%。年中增加重点时段值守，遗留案件提前化解。'), scored('96', '1 件重复访，未一次性解决，已定包案人。'), judged('achieved', '10', '两笔支付晚于约定日期。'),
      scored('5.5'), scored('0', '全年没有发生进京赴省集体访。'), judged('achieved', '15'), judged('achieved', '9', '没有开展问卷，按接访回访记录估计。') ] },
  D: { executed: '1240', actualGoal: '全年预算执行 79.46%，信访平稳，高新企业认定和科技型中小企业培育按计划推进，规上企业入统未达预期。', rows: [
    judged('partly', '11', '部分奖励资金下年兑付；已列入下年一季度支付计划。'), judged('achieved', '14', '个别报送不及时，已完善台账。'), judged('achieved', '10'), judged('achieved', '10'),
    judged('partly', '7', '产业规划年底印发，效益未全部显现。'), judged('missed', '4', '入统企业数未达预期，已制定培育名单。'), judged('achieved', '9', '培训覆盖面仍需扩大。'), judged('achieved', '9', '问卷样本偏少，明年扩大。') ] },
};

/** Evidence files (演示) by form and row: what stands without one is marked on the page. */
export const EVIDENCE_ROWS: Readonly<Record<string, readonly number[]>> = { P1: [0, 1, 2, 3, 4, 5, 6], P2: [0, 1, 2, 4], P3: [0, 1, 2, 3, 4, 5], P4: [0, 1, 3, 4], P5: [0, 1, 3, 4, 5], D: [0, 2, 3] };
