import type { HeadDraft, TableDraft } from './draft';
import { moneyUnitIn } from './funds';
import { codeAndName, completeName, looksLikeBody, placeOf } from './names';

export interface Identity {
  readonly title: string | null;
  readonly department: string | null;
  readonly departmentCode: string | null;
  readonly fiscalYear: number | null;
  /** the year was found in the file's name only */
  readonly yearFromName: boolean;
  readonly period: string | null;
  readonly moneyUnit: '万元' | '元' | null;
  readonly place: string | null;
}

/** Whose document it is, of which year, period and money unit. Fields of the forms go before titles, titles before the rest. */
export function identify(lines: readonly string[], drafts: readonly TableDraft[], file: string): Identity {
  const opening = lines.slice(0, 60).filter((line) => !/^#|https?:/.test(line));
  const titles = [...drafts.flatMap((d) => (d.title ? [d.title] : [])), ...opening.filter((l) => l.length <= 60)];
  const heads = drafts.flatMap((d) => d.head);
  const place = placeOf([...titles, ...heads.flatMap((h) => (h.value ? [codeAndName(h.value).name] : [])), ...opening.flatMap((l) => l.split(/\s+/))]);
  const owner = ownerOf(heads) ?? ownerInText(opening);
  const year = yearOf(titles, opening, lines);
  const named = year === null ? yearIn(file.replace(/^.*[\\/]/, '').replace(/\d{8,}/g, '')) : null;
  return {
    title: titleOf(opening, drafts),
    department: owner ? completeName(owner.name, place) : null,
    departmentCode: owner?.code ?? null,
    fiscalYear: year ?? named,
    yearFromName: year === null && named !== null,
    period: periodOf([...titles, ...lines.slice(0, 200)]),
    moneyUnit: drafts.find((d) => d.moneyUnit)?.moneyUnit ?? unitOf(lines) ?? unitInCells(drafts),
    place,
  };
}

/** 主管部门, or the unit itself where the form has only that, or where 主管部门 holds a label of the system (…管理部门). */
function ownerOf(heads: readonly HeadDraft[]): { code: string | null; name: string } | null {
  const read = (key: HeadDraft['key'], label?: RegExp): { code: string | null; name: string } | null => {
    const head = heads.find((h) => h.key === key && h.value !== null && (!label || label.test(h.label)) && !/[:：]/.test(h.value) && /[\u3400-\u9fff]{2}/.test(h.value));
    return head?.value ? codeAndName(head.value) : null;
  };
  const leading = read('department', /主管部门/) ?? read('department');
  const unit = read('unit');
  if (leading && /(?:管理)?部门$/.test(leading.name) && unit) return { code: leading.code, name: unit.name.replace(/(?:机关|本级|[（(]本级[)）])$/, '') };
  const owner = leading ?? unit;
  return owner ? { code: owner.code, name: owner.name.replace(/[（(]?(?:机关本级|本级|[（(]盖章[)）])[)）]?$/, '') } : null;
}

const TITLE_BODY = /^(?:\d{3,12})?([\u3400-\u9fff（）()]{3,30}?(?:局|委员会|办公室|政府|中心|学校|小学|中学|幼儿园|医院|财政所|管委会|法院|检察院|联合会|残联|工商联|文联|科协|妇联|总工会|妇女联合会|纪律检查委员会|组织部|宣传部|统战部|政法委|党校|档案馆|公司|学院|大学|院|所|站|会))(?=\d{4}年|中央转移|部门|单位|预算|决算|$|整体)/;

function ownerInText(lines: readonly string[]): { code: string | null; name: string } | null {
  for (const line of lines) {
    const text = line.replace(/^\d{4}年度?/, '').replace(/^关于/, '');
    const source = /^(?:发布机构|发布单位|编制部门|编制单位|单位名称|部门名称|部门|单位|来源|信息来源)[:：]\s*([^\s:：]{2,30})/.exec(text);
    if (source?.[1] && looksLikeBody(source[1])) return codeAndName(source[1]);
    const coded = codeAndName(text);
    if (coded.code && looksLikeBody(coded.name)) return coded;
    const match = TITLE_BODY.exec(text);
    if (match?.[1] && looksLikeBody(match[1])) return { code: null, name: match[1] };
  }
  const inline = lines.flatMap((l) => [...l.matchAll(/(?:发布机构|发布单位|编制部门|单位名称|信息来源|来源)[:：]\s*([^\s:：|]{2,30})/g)].map((m) => m[1] ?? '')).find(looksLikeBody);
  return inline ? codeAndName(inline) : null;
}

function titleOf(opening: readonly string[], drafts: readonly TableDraft[]): string | null {
  const said = opening.find((l) => l.length <= 50 && /(?:公开|说明|报告|绩效|预算|自评|目标|监控|总表|决算)/.test(l) && !/[。；]/.test(l));
  return said ?? drafts.find((d) => d.title)?.title ?? null;
}

const yearIn = (text: string): number | null => {
  const match = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(text);
  return match?.[1] ? Number(match[1]) : null;
};

function yearOf(titles: readonly string[], opening: readonly string[], lines: readonly string[]): number | null {
  const said = (texts: readonly string[], pattern: RegExp): number | null => {
    for (const text of texts) {
      const match = pattern.exec(text.replace(/\s/g, ''));
      if (match?.[1]) return Number(match[1]);
    }
    return null;
  };
  return (
    said(titles.concat(opening), /(?<!\d)(20[0-4]\d)年(?:度|部门|预算|单位|本级)?[^月日]{0,40}(?:预算|决算|绩效|自评|目标|支出|表|公开)/) ??
    said(lines.slice(0, 400), /[（(](20[0-4]\d)年?度?[)）]?$|^[（(]?(20[0-4]\d)年度[)）]?$/) ??
    said(titles.concat(opening), /(?:预算年度|年度)[:：](20[0-4]\d)/) ??
    said(lines.slice(0, 400), /[（(]?(20[0-4]\d)年度[)）]/) ??
    said(lines.slice(0, 400), /(20[0-4]\d)年度/) ??
    said(titles, /(?<!\d)(20[0-4]\d)年?/)
  );
}

function periodOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = /(?<!\d)(1\s*[-—–~至]\s*\d{1,2})\s*月(?:份)?(?=预算|执行|完成|绩效|监控|支出|运行)/.exec(text);
    if (match?.[1]) return `${match[1].replace(/\s/g, '').replace(/[—–~至]/, '-')}月`;
  }
  return null;
}

function unitOf(lines: readonly string[]): '万元' | '元' | null {
  for (const line of lines.slice(0, 400)) {
    const unit = /单位\s*[:：]\s*(?:人民币)?\s*(?:万元|元)/.test(line) ? moneyUnitIn(line) : null;
    if (unit) return unit;
  }
  const text = lines.join('\n');
  const wan = text.match(/\d\s*万元/g)?.length ?? 0;
  const yuan = text.match(/\d\s*元/g)?.length ?? 0;
  return wan > 0 && wan >= yuan ? '万元' : yuan > 2 ? '元' : null;
}

const unitInCells = (drafts: readonly TableDraft[]): '万元' | null => (drafts.some((d) => d.funds.some((f) => [...f.cells.values()].some((c) => /万元?$/.test(c.text)))) ? '万元' : null);
