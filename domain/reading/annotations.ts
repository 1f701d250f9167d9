import type { RawBlock } from './raw';

/** Sharing sites turn characters into traditional ones and write the sound behind: 績(jī)效. Common ones, each with its own character. */
const PAIRS = '績绩級级數数質质産产產产實实際际滿满務务對对項项單单門门預预執执資资總总額额財财撥拨況况經经濟济會会環环響响續续員员縣县設设評评權权負负責责檢检庫库維维畫画標标報报審审覽览體体農农業业個个萬万億亿與与為为發发開开關关區区號号處处專专費费養养學学師师醫医療疗衛卫護护車车場场廣广東东軍军創创導导動动機机構构辦办補补貼贴調调運运轉转繳缴納纳稅税鄉乡鎮镇園园織织製制達达價价償偿還还測测監监視视頻频網网絡络據据電电險险後后複复雜杂雙双應应歲岁時时間间論论證证點点擊击進进選选舉举張张圖图書书館馆紀纪錄录準准題题簡简長长聽听藝艺術术競竞賽赛獎奖勵励優优勢势難难緊紧貧贫戶户齡龄殘残築筑稱称擔担減减貸贷買买賣卖讓让這这過过從从沒没見见覺觉話话說说請请讀读誰谁變变貨货購购貢贡賬账跡迹躍跃輛辆輸输辭辞遷迁適适遺遗鄰邻釋释鋼钢錢钱錯错鍵键鐵铁陽阳陳陈階阶隊队雖虽離离靜静頂顶順顺須须頓顿領领顯显風风飛飞飯饭馬马駐驻驗验髮发魚鱼鳥鸟麗丽齊齐龍龙';
const BACK = new Map((PAIRS.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));
const SOUND = /([\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɡ]{1,6}[)）]/g;
const TRADITIONAL = new RegExp(`[${[...BACK.keys()].join('')}]`, 'g');

const textsOf = (block: RawBlock): readonly string[] => (block.kind === 'line' ? [block.text] : block.cells.map((cell) => cell.text));

/** The words as the authors wrote them, where a site has annotated the text; other texts stay as they are. */
export function withoutAnnotations(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const sounds = blocks.reduce((n, block) => n + textsOf(block).reduce((m, text) => m + (text.match(SOUND)?.length ?? 0), 0), 0);
  if (sounds < 3) return blocks;
  const clean = (text: string): string => text.replace(SOUND, '$1').replace(TRADITIONAL, (char) => BACK.get(char) ?? char);
  return blocks.map((block) => (block.kind === 'line' ? { ...block, text: clean(block.text) } : { ...block, cells: block.cells.map((cell) => ({ ...cell, text: clean(cell.text) })) }));
}
