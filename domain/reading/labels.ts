/**
 * The words that forms print around what authors write: column titles, frame words, heads, fund rows.
 * Collected over the forms of many counties (docs/reading.md); compared without blanks, brackets' contents and colons.
 */

export type ColumnKey =
  | 'level1' | 'level2' | 'name' | 'description' | 'scoringRule' | 'operator' | 'value' | 'unit' | 'basis' | 'actual' | 'forecast'
  | 'ratio' | 'weight' | 'score' | 'reason' | 'likelihood' | 'remark' | 'seq' | 'side' | 'project' | 'department' | 'goal' | 'amount';

export type FundKey = 'initial' | 'annual' | 'executed' | 'forecast' | 'rate' | 'weight' | 'score' | 'reason';

export type HeadKey = 'project' | 'department' | 'unit' | 'transfer' | 'projectCode' | 'other';

export type GoalKey = 'goal' | 'actualGoal' | 'longGoal';

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

export const COLUMN_TITLES: Readonly<Record<ColumnKey, readonly string[]>> = {
  level1: words('一级指标 一级 一级指标名称 评价内容'),
  level2: words('二级指标 二级 二级指标名称'),
  name: words('三级指标 三级 三级指标名称 四级指标 指标名称 指标内容 绩效指标名称'),
  description: words('绩效指标描述 指标描述 指标解释 绩效指标解释 指标说明 指标值说明 指标内涵 指标释义 计算公式'),
  scoringRule: words('评扣分标准 评分标准 评分细则 评分规则 指标说明及评分标准 评价标准 计分方法 评分办法 扣分标准 评价要点及评分标准'),
  operator: words('符号 计算符号 指标性质 指标方向 指标方向性 指标值类型 运算符'),
  value: words(
    '指标值 年度指标值 目标值 年初目标值 年初指标值 指标目标值 当年预期实现值 指标值及单位 年度数值 绩效标准 年度目标指标值 标准值 年度目标值 预期指标值 计划指标值 全年目标值 全年指标值 年初设定值 预期值 年度绩效指标值 绩效指标值 绩效目标值 值',
  ),
  unit: words('度量单位 计量单位 指标单位 单位'),
  basis: words('指标值确定依据 确定依据 指标值依据 指标值设定依据 设定依据 指标值来源 指标依据'),
  actual: words(
    '实际完成值 全年实际值 全年完成值 完成值 年终完成值 全年实际完成值 实际完成指标值 目标完成值 半年度指标执行情况 指标执行情况 实际值 年度完成值 业绩值 自评完成值 实际完成 完成情况 实际完成情况 全年实际完成情况 指标完成值 指标完成情况 年度实际完成值 月执行情况 执行情况 实际情况',
  ),
  forecast: words('全年预计完成情况 全年预计执行数 预计全年完成值 全年预计完成值'),
  ratio: words('得分系数 完成比例 完成率 完成程度 指标完成率'),
  weight: words('分值 权重 权重分值 指标分值 指标权重 分值权重 标准分 标准分值 满分 分数'),
  score: words('得分 自评得分 自评分 指标得分 评价得分 自评分数 自评得分值 评分'),
  reason: words(
    '偏差原因分析及改进措施 未完成原因分析 未完成原因及拟采取的改进措施 未完成原因和改进措施 未完成原因及改进措施 偏差原因分析 扣分原因 原因分析 未完成原因 偏差原因及改进措施 未完成原因分析及改进措施 扣分原因分析 偏差原因 原因说明 偏差及原因分析 未完成原因及拟采取措施',
  ),
  likelihood: words('完成目标可能性 目标完成可能性 完成可能性'),
  remark: words('备注 说明'),
  seq: words('序号 编号'),
  side: words('绩效指标 年度绩效指标 绩效项目指标表 年度绩效指标完成情况 项目绩效指标 绩效指标完成情况 评价指标'),
  project: words('项目名称 项目'),
  department: words('单位名称 部门名称 预算单位 预算单位名称 主管部门 部门单位名称 单位编码 单位编码名称'),
  goal: words('年度目标 绩效目标 年度绩效目标 项目绩效目标 总体目标 年度总体目标'),
  amount: words('项目总额 总额 项目总金额 项目预算数 预算数 预算金额 项目预算 项目金额 年度预算安排 资金总额 年度资金总额 预算安排 年度预算数'),
};

/** Titles that stand over sub-titles: 年度指标值 over 指标性质, 指标值, 度量单位. */
export const VALUE_GROUP: ReadonlySet<string> = new Set(COLUMN_TITLES.value);

export const LEVEL1_WORDS = words(
  '产出指标 效益指标 满意度指标 效果指标 成本指标 产出值 效益值 满意度值 部门产出 部门效果 部门效益 项目完成指标 完成指标 项目效益指标 项目产出指标 产出 效果 效益 投入指标 投入目标 管理目标 项目管理 项目决策 产出目标 效果目标 过程指标 决策指标 制度指标 管理指标 履职效能 社会效应 可持续性 运行成本 管理效率 部门管理 部门履职 部门投入 部门决策 决策 过程 投入 影响力目标 产出成果 效益成果',
);

export const LEVEL2_WORDS = words(
  '数量指标 质量指标 时效指标 成本指标 进度指标 经济效益指标 社会效益指标 生态效益指标 环境效益指标 可持续影响指标 可持续发展指标 服务对象满意度指标 社会公众或服务对象满意度指标 社会公众满意度指标 满意度指标 经济成本指标 社会成本指标 生态环境成本指标 生态成本指标 数量值 质量值 时效值 成本值 经济效益值 社会效益值 生态效益值 可持续影响值 满意度值 服务对象满意度值 数量目标 质量目标 时效目标 成本目标 数量 质量 时效 成本 进度 经济效益 社会效益 生态效益 环境效益 可持续影响 可持续发展 满意度 服务对象满意度 服务对象满意度指标等 社会公众满意度 服务对象 产出数量指标 产出质量指标 产出时效指标 产出成本指标 产出数量 产出质量 产出时效 产出成本 效益实现度 社会公众或服务对象满意度 群众满意度指标',
);

/** Row labels of the money part; 其中 and numbering are dropped before comparing. */
export const FUND_ROWS = words(
  '年度资金总额 年度财政资金总额 年度资金合计 资金总额 当年资金总额 中期资金总额 项目资金总额 总额 合计 财政拨款 当年财政拨款 本年财政拨款 当年一般公共预算拨款 本年一般公共预算拨款 一般公共预算拨款 一般公共预算 上年结转资金 上年结转 以前年度结转资金 其他资金 当年其他资金 财政资金 财政专户管理资金 单位资金 财政拨款小计 政府性基金 政府性基金预算 国有资本经营预算 自有资金小计 自有资金 事业收入 经营性收入 其他收入 其他 中央财政资金 省级财政资金 市级财政资金 县级财政资金 地方财政资金 地方资金 中央补助 中央资金 省级资金 市级资金 县级资金 社会资金 政府预算资金 部门预算资金 年度金额 基本支出 项目支出 年度预算资金总额 全年资金总额 省级补助 市县资金 预算资金',
);

export const FUND_COLUMNS: Readonly<Record<FundKey, readonly string[]>> = {
  initial: words('年初预算数 年初预算 年初预算金额 年初安排数 年初预算数额'),
  annual: words('全年预算数 调整后预算数 全年调整预算数 预算数 全年预算 调整预算数 调整后预算 本年预算数 年度预算数 转移支付预算数 调整后全年预算数 预算安排 预算金额 金额'),
  executed: words('全年执行数 执行数 预算执行数 实际支出金额 全年支出数 月执行数 实际执行数 全年执行 实际支出 实际支出数 执行金额 支出数'),
  forecast: words('全年预计执行数 预计全年执行数 预计执行数'),
  rate: words('执行率 预算执行率 月执行率 全年执行率 执行进度 预算执行进度'),
  weight: words('分值 权重 执行率权重 执行率分值'),
  score: words('得分 执行率得分 自评得分 自评分'),
  reason: words('原因 偏差原因 未完成原因 备注 说明'),
};

export const HEAD_LABELS: Readonly<Record<HeadKey, readonly string[]>> = {
  project: words('项目名称 项目 专项名称 资金名称 专项资金名称 政策名称 项目政策名称 项目支出名称'),
  transfer: words('转移支付名称 转移支付项目名称'),
  department: words(
    '主管部门 主管部门及代码 主管部门及编码 项目主管部门 部门 部门名称 部门单位名称 单位名称 预算部门 编制部门 预算单位 预算部门名称 部门单位 填报单位 一级预算单位 主管部门名称 市级主管部门 区县主管部门 地方主管部门 预算主管部门 编制单位 主管预算部门 业务主管部门 归口管理部门',
  ),
  unit: words('实施单位 项目单位 项目实施单位 项目执行单位 单位信息 单位 承担单位 资金使用单位 使用单位 项目承担单位 用款单位 执行单位 具体实施单位'),
  projectCode: words('项目编码 项目代码 项目编号'),
  other: words(
    '项目属性 项目类别 项目类型 项目周期 项目起止时间 项目起止 项目期 项目来源 项目经办人 项目经办人电话 项目负责人 项目负责人及联系电话 项目负责人及电话 联系电话 联系人 电话 填报日期 填报人 填报时间 预算执行率权重 项目性质 项目责任人 立项依据 项目概况 部门职能职责概述 部门编码 中央主管部门 省级主管部门 省级财政部门 区县财政部门 主管部门编码 项目开始时间 项目结束时间 资金用途 报表编号 财政归口处室 归口处室 项目总金额 单位负责人 项目实施内容及过程概述',
  ),
};

export const GOAL_LABELS: Readonly<Record<GoalKey, readonly string[]>> = {
  goal: words(
    '绩效目标 年度目标 年度总体目标 总体目标 整体目标 预期目标 项目年度目标 年度绩效目标 年初设定目标 年度绩效总目标 年度总目标 项目目标 项目总体情况 项目绩效目标 年度预期目标 年度总体绩效目标 部门整体绩效目标 整体绩效目标 年度整体绩效目标 项目年度绩效目标 年度工作目标 项目总体目标 年初预期目标 总体绩效目标 全年目标 年初目标',
  ),
  actualGoal: words(
    '实际完成情况 年度目标完成情况 年度总体目标完成情况综述 全年实际完成情况 年度目标实际完成情况 目标实际完成情况 完成情况 总体目标完成情况 年度总体目标完成情况 目标完成情况 全年目标实际完成情况',
  ),
  longGoal: words('中期目标 实施期目标 实施期总体目标 长期目标 中长期目标'),
};

/** What ends the indicator rows: totals, remarks, conclusions, signatures. */
export const TOTAL_LABELS = words('总分 合计 总计 自评总分 总得分 自评得分合计 得分合计 小计合计 总评分');
export const STOP_LABELS = words(
  '其他需要说明事项 其他需要说明的问题 其他说明的问题 评价结论 自评结论 存在问题 存在的问题 改进措施 偏差或不能完成目标原因分析 偏差大或目标未完成原因分析 相关建议或举措 改进措施及结果应用方案 填表人 项目负责人 财务负责人 财政部门审核意见 主管部门审核意见 扫一扫在手机打开当前页 附件 自评等级 评价等级 等级 主要负责人签字 单位负责人签字 单位负责人 审核人 编制说明 说明 注 备注 填报人 联系人 联系电话 整改措施 下一步改进措施 存在的问题及原因 绩效自评结论 内容保障 主办单位 版权所有 上一篇 下一篇 相关附件',
);

/** A label reduced to what is compared: no blanks, no bracketed part, no points, no closing colon, half-width marks. */
export function labelKey(text: string): string {
  return text
    .replace(/[（(【\[〔][^（()）】\]〕]{0,24}[)）】\]〕]/g, (inner) => (/^[（(](?:扣|单位|项目|调整)[)）]$/.test(inner) ? inner.slice(1, -1) : ''))
    .replace(/[\s\u00a0\u3000:：。*★]+/g, '')
    .replace(/^[\d一二三四五六七八九十]{1,2}[、.．]/, '');
}
