/** Word lists of the checks, with their exceptions (domain.md 4.6.6). Data: a county may want others. */

/** 按时 under quality or benefit is timeliness in the wrong place */
export const TIMELY = ['按时', '及时', '按期', '准时', '如期', '按进度', '完成时间', '支付时间', '时限'] as const;
export const NOT_TIMELY = ['实时'] as const;

/** words that promise without a level */
export const VAGUE = [
  '提高', '提升', '加强', '增强', '促进', '推动', '推进', '持续', '满意', '长期', '长远', '高质量', '改善', '明显', '显著', '有效', '良好', '优良', '优', '好', '较好', '高',
  '保障', '确保', '完善', '优化', '稳定', '巩固', '逐步', '稳步', '进一步', '不断', '大幅', '效果', '经济效益', '社会效益', '影响', '可持续', '合规', '及时', '已完成', '完成', '达标', '到位', '合格', '基本',
] as const;

/** a value that names what is done, not how much of it */
export const ACTIVITY_START = /^(按照|按|参照|根据|依据|严格执行|严格按照|开展|落实|符合)/;
export const ACTIVITY_END = /(调查|管控|管理|需要|计划|安排|规定|要求|工作|执行)$/;

/** names that end like a rate and are none */
export const NOT_A_RATE = ['效率', '频率', '功率', '汇率', '速率'] as const;

/** payments by fixed standard: `=` for their cost is weak, not wrong */
export const FIXED_STANDARD = ['补贴', '津贴', '补助', '抚恤', '低保', '奖学金', '助学金', '救助', '慰问', '工资', '发放'] as const;

/** names that count the people or households who receive */
export const RECIPIENTS = ['发放人数', '受益人数', '受益群众', '补贴人数', '补助人数', '享受人数', '资助人数', '受助人数', '领取人数', '受益户数', '补贴户数', '补助户数', '发放户数', '帮扶户数'] as const;

export const COUNT_UNITS = ['人', '户', '次', '个', '套', '人次', '件', '家', '名', '场', '期', '份', '台'] as const;
export const MONEY_UNITS = ['元', '万元', '亿元', '千元'] as const;
export const PERCENT_UNITS = ['%', '％', '百分比', '‰', '百分点'] as const;

/** one character for another that sounds the same, inside words of the budget */
export const BUDGET_WORDS = ['两项补贴', '专项资金', '专项经费', '转移支付', '绩效目标', '财政拨款', '上年结转', '项目支出', '生活补助', '工作经费'] as const;

/** characters that sound alike and are typed for each other */
export const HOMOPHONES = ['项相象像向', '专砖转', '绩迹积', '效校笑', '财才材', '贴帖', '助住', '支只之', '拨泼', '结节', '标表', '费废', '经径精', '资姿', '工公', '作做'] as const;

/** groups that may not stand for each other inside one form */
export const RECIPIENT_GROUPS = ['离退休', '离休', '退休'] as const;

/** who is asked, and who may not be asked for whom */
export const STAFF_WORDS = ['职工', '员工', '干部', '工作人员'] as const;
export const OUTSIDE_RECIPIENTS = ['离退休', '离休', '退休', '劳模', '劳动模范', '贫困户', '群众', '居民', '村民', '学生', '企业'] as const;

/** Lists that a county edits: a part of its rule set, so that an old finding stays explainable by the version it was made under. */
export interface WordLists {
  /** wording for 保密审查 before publication; never blocks */
  readonly sensitive: readonly string[];
  /** words that only a higher level's template has (domain.md 4.5 I) */
  readonly residue: readonly string[];
}

export const DEFAULT_WORDS: WordLists = {
  sensitive: ['死看死守', '涉军', '重点上访户', '进京赴省集体访', '集体访', '个体访', '接访', '维稳', '上访户', '稳控', '涉恐', '缠访', '闹访'],
  residue: ['代编预算', '及时下达资金', '下达资金', '对外投资', '保障全部单位运行', '动用的租房收入'],
};

/** what a form prints where a person should write */
export const PLACEHOLDERS = /^(\*+|＊+|[/／\\]|无|—+|-+|[xX×]+|待定|待填|暂无|空|文字描述|…+|\.{3,}|[≤≥<>=＜＞＝]?\s*\*+\s*[^\d\s]{0,4})$/;
export const PROMPTS = /(\d+\s*字(以内|左右|以上)|请填写|请输入|在此填写|填写说明|如实填写|\*{2,}|＊{2,})/;
export const OPTION_LISTS = ['高中低', '好坏', '好中差', '优良中差', '是否', '是/否', '有无', '高/中/低', '达标/不达标'] as const;

/** scoring rules that say how points are lost */
export const LOSES_POINTS = /(扣|每|低于|高于|比例|按.*计|不得分|得0分|不足|少于|未|否则|超过|递减)/;

/** a quantity that is to fall */
export const MUST_NOT_HAPPEN = ['不发生', '零发生', '杜绝', '零事故', '无事故', '无上访', '不出现'] as const;
export const TO_FALL = ['减少', '下降', '降低', '压减'] as const;

/** verbs of intention: 加快企业创新步伐 */
export const INTENTIONS = /^(加快|促进|推动|推进|加强|提高|提升|增强|确保|保障|做好|完善|优化|深化|强化|激励|引导|支持)/;
export const MEASURES = /(率|度|数|量|额|次|值|比|人|户|个|项|件|家|%|时间|成本|金额)/;

export const HISTORY = ['历年', '往年', '上年', '去年', '历史'] as const;
export const ONE_OFF = ['编制', '新建', '购置', '规划', '筹建'] as const;
export const ATTITUDES = ['积极性', '意识', '认识', '信心', '主动性'] as const;
export const PAYMENT = /(支付|拨付|资金)/;
