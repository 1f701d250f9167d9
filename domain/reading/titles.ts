/** Titles of forms, wherever they stand: `3.⟨项目⟩绩效目标表`, `项目支出绩效自评表(2023年度)`. */
const FORM_TITLE = /^(?:附件?\s*\d*[:：.、]?)?(?:(\d{1,3})\s*[.、．]\s*)?(.{0,60}?(?:绩效|自评|目标|指标|监控|监测|评价)[^，。；;]{0,20}?(?:表|表格))(?:\s*\d{0,2})?(?:[（(].{0,24}[)）]?)?$/;

export interface FormTitle {
  readonly no: number | null;
  readonly text: string;
}

/** A line (or cell) that is the title of an indicator form; null for anything else. */
export function formTitle(text: string): FormTitle | null {
  const line = text.replace(/\s+/g, '').replace(/\.(?:docx?|xlsx?|pdf|html?)$/i, '');
  if (line.length < 4 || line.length > 80 || /[。；]|请|如下|详见|填写|填报说明/.test(line)) return null;
  const match = FORM_TITLE.exec(line);
  if (!match?.[2] || /^(?:绩效指标表|绩效项目指标表|指标表)$/.test(match[2])) return null;
  return { no: match[1] ? Number(match[1]) : null, text: line };
}

const FORM_WORDS =
  /(?:部门预算|部门)?(?:年度)?(?:财政支出|项目支出|支出|政策和项目|政策|项目|部门整体支出|部门整体|整体支出|整体|预算|财政|资金|区域)*(?:绩效)?(?:目标|指标)?(?:绩效)?(?:评价|运行|执行|完成情况|目标|指标|自评|监控|监测|申报|审核|打分|评分|情况|自评价|公开|汇总)*(?:表|表格)$/;

/** The project that a title names (`2.劳模津贴绩效目标表` → 劳模津贴), null when it names only the form. */
export function projectInTitle(title: string, place: string | null): string | null {
  const numbered = /^\d{1,3}[.、．](.{2,60}?)绩效(?:目标|指标)(?:申报)?表$/.exec(title);
  if (numbered?.[1]) return numbered[1].replace(/^\d{4}年度?/, '');
  if (!/表(?:[（(].*)?\d?$/.test(title) || /整体/.test(title)) return null;
  let text = title
    .replace(/^附件\s*\d*\s*[:：.、-]?/, '')
    .replace(/^(?:附件?\d*[:：.、]?)?\d{1,3}[.、．]/, '')
    .replace(/[（(](?:\d{4}年度?|.*表\d*)[)）]?$/, '')
    .replace(/\d$/, '')
    .replace(/\d{4}\s*年度?/g, '');
  const bracket = /表[（(]([^（()）]{2,40})[)）]/.exec(text);
  if (bracket?.[1] && !/年/.test(bracket[1])) return bracket[1];
  text = text.replace(/[（(][^（()）]*[)）]$/, '').replace(FORM_WORDS, '');
  if (place && text.startsWith(place)) text = text.slice(place.length);
  text = text.replace(/^[:：\-—]+|[:：\-—]+$/g, '');
  return text.length >= 2 && !NOT_A_PROJECT.test(text) ? text : null;
}

/** A place or a body standing before the form's name. */
const NOT_A_PROJECT = /^[^\d]{2,4}[省市县区州]$|^(?:预算|部门|单位|财政|年度|绩效)$|(?:局|学校|小学|中学|中心|委员会|办公室|政府|学院|医院|幼儿园|所|站)$/;
