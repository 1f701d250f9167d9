import type { RawBlock } from './raw';

/** Sharing sites turn characters into traditional ones and write the sound behind: 績(jī)效. Common ones, each with its own character. */
const PAIRS = '績绩級级數数質质産产產产實实際际滿满務务對对項项單单門门預预執执資资總总額额財财撥拨況况經经濟济會会環环響响續续員员縣县設设評评權权負负責责檢检庫库維维畫画標标報报審审覽览體体農农業业個个萬万億亿與与為为發发開开關关區区號号處处專专費费養养學学師师醫医療疗衛卫護护車车場场廣广東东軍军創创導导動动機机構构辦办補补貼贴調调運运轉转繳缴納纳稅税鄉乡鎮镇園园織织製制達达價价償偿還还測测監监視视頻频網网絡络據据電电險险後后複复雜杂雙双應应歲岁時时間间論论證证點点擊击進进選选舉举張张圖图書书館馆紀纪錄录準准題题簡简長长聽听藝艺術术競竞賽赛獎奖勵励優优勢势難难緊紧貧贫戶户齡龄殘残築筑稱称擔担減减貸贷買买賣卖讓让這这過过從从沒没見见覺觉話话說说請请讀读誰谁變变貨货購购貢贡賬账跡迹躍跃輛辆輸输辭辞遷迁適适遺遗鄰邻釋释鋼钢錢钱錯错鍵键鐵铁陽阳陳陈階阶隊队雖虽離离靜静頂顶順顺須须頓顿領领顯显風风飛飞飯饭馬马駐驻驗验髮发魚鱼鳥鸟麗丽齊齐龍龙規规劃划勞劳邊边極极樣样棟栋橋桥歡欢歸归決决滅灭溝沟濕湿災灾煙烟熱热燈灯狀状獨独獲获環环現现瑪玛畝亩疊叠盡尽盤盘礦矿禮礼種种稅税穩稳窮穷競竞節节糧粮約约紅红納纳純纯紙纸細细終终組组結结給给絕绝統统經经綠绿綜综緣缘編编緩缓練练縱纵總总織织續续羅罗義义習习聯联聲声職职脫脱腦脑臨临舊旧蘇苏蘭兰處处術术衝冲裝装補补製制見见視视觸触訂订計计訊讯討讨訓训訪访評评詞词試试詢询該该詳详語语誤误課课諮咨謝谢識识譯译議议貫贯費费資资賓宾質质賽赛趕赶趨趋軌轨較较輕轻輔辅輪轮農农遠远鄭郑針针銀银銷销鋪铺鎖锁鏈链門门閉闭開开間间闊阔際际隨随難难電电靈灵項项預预頭头額额類类飲饮館馆驚惊體体鮮鲜鹽盐點点黨党來来佈布併并係系倉仓傳传債债傷伤傾倾僅仅儀仪億亿儘尽內内冊册凍冻則则剛刚劃划務务勝胜區区協协參参啟启嗎吗圍围園园圓圆執执堅坚塊块壓压壞坏夠够奪夺婦妇媒媒嚴严寧宁實实寫写寬宽對对屆届屬属岡冈島岛帳帐帶带幫帮幹干廢废彈弹後后徑径從从復复慮虑慶庆憂忧應应懷怀態态戰战戲戏掃扫採采掛挂換换揮挥損损撫抚擁拥擬拟擴扩擺摆攝摄敗败敵敌數数斷断旅旅曆历會会東东業业構构榮荣樂乐樓楼歷历殺杀氣气沖冲沒没況况洩泄湧涌溫温漢汉潔洁潛潜澤泽濱滨濟济災灾爐炉爛烂爭争爾尔牆墙牽牵犧牺猶犹疇畴療疗瘋疯皺皱監监碼码磚砖確确禦御穀谷積积';
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
