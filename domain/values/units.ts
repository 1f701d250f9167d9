import { narrow } from './narrow';

/** Units that real forms print, counted over published forms; longer ones are built by / · * and by 万 and 亿 in front. */
const PLAIN =
  '% ‰ 百分点 人 人次 户 户次 家 家次 名 位 个 套 件 件次 项 次 次数 份 本 册 篇 台 台次 套次 辆 辆次 只 头 羽 尾 株 棵 亩 公顷 平方米 平方公里 立方米 米 厘米 毫米 公里 千米 里 ' +
  '吨 公斤 千克 克 斤 升 毫升 天 日 工作日 个月 年 季度 周 星期 小时 分钟 分 秒 元 角 千元 百元 百万元 千万元 美元 欧元 期 场 场次 批 批次 例 起 座 栋 幢 间 处 所 条 块 张 枚 支 根 把 盏 ' +
  '单 种 类 门 科 班 组 队 村 镇 县 市 区 乡 街道 社区 企业 学校 床 床位 车次 班次 趟 人月 人年 工日 公里数 路 条次 卷 卷宗 宗 案 标段 节 课时 学时 学分 度 千瓦 千瓦时 兆瓦 吉瓦 亿度 倍 折 级 层 轮 集 版 款 样 点位 站 站点 字 页 平米 ㎡ m² m³ m km kg g t L ml kW kWh MW GB MB TB PB Mbps M h d 元整';
const KNOWN: ReadonlySet<string> = new Set(PLAIN.split(' '));

/** One character after a number is a measure word in Chinese, but not these: they say "about", "before", "more", or name a month or an hour. */
const NO_MEASURE = /[月点时左右余多前后内外上下来约以之底末初至到和与或及、，。；：！？不未无有的了号]/u;
const HAN = /^\p{Script=Han}$/u;

const SAME: Readonly<Record<string, string>> = { 百分比: '%', 百分数: '%', '﹪': '%', 平米: '平方米', '㎡': '平方米', 'm²': '平方米', 'm³': '立方米', 万: '万', 亿: '亿' };

const oneUnit = (text: string): boolean => {
  const bare = text.replace(/^[万亿]/, '');
  if (bare === '') return true;
  return KNOWN.has(bare) || Object.hasOwn(SAME, bare) || (HAN.test(bare) && !NO_MEASURE.test(bare));
};

/**
 * The unit that stands behind a number, as it is kept ("百分比" → "%"); null when this is no unit but other text.
 * `expected`: the unit that the cell is known to have, accepted whatever it is.
 */
export function unitOf(text: string, expected: string | null): string | null {
  const bare = text.replace(/^[(（](.+)[)）]$/u, '$1');
  if (expected !== null && bare === narrow(expected)) return expected;
  if (bare === '' || bare.length > 16 || /\d/.test(bare)) return null;
  if (Object.hasOwn(SAME, bare)) return SAME[bare] ?? null;
  const parts = bare.split(/[/／·*×.、]/u);
  const inner = parts.map((part) => part.replace(/^[(（]|[)）]$/gu, '').replace(/^每/u, ''));
  return inner.every((part, index) => part !== '' && (oneUnit(part) || (index > 0 && part === '月'))) ? bare : null;
}
