/** Names of bodies and projects as forms print them, with or without their codes. */

/** `[015001]武汉市青山区教育局`, `324-甘孜州…`, `920平山县下口镇财政所` */
export function codeAndName(text: string): { code: string | null; name: string } {
  const clean = text.replace(/\s+/g, ' ').trim();
  const match = /^[［[【(（]?\s*(\d{3,12})\s*[\]］】)）]?\s*[-—_]?\s*(?=[\u3400-\u9fff])(.+)$/u.exec(clean);
  if (match?.[1] && match[2] && !/^年/.test(match[2])) return { code: match[1], name: match[2].trim() };
  return { code: null, name: clean };
}

/** `51000021R000000019951-工资性支出` */
export function projectCodeAndName(text: string): { code: string | null; name: string } {
  const match = /^([0-9A-Z]{10,})\s*[-—_]\s*(.+)$/.exec(text.trim());
  return match?.[1] && match[2] ? { code: match[1], name: match[2].trim() } : { code: null, name: text.trim() };
}

const BODY = '(?:局|委员会|委|办公室|办|政府|中心|学校|小学|中学|幼儿园|医院|卫生院|财政所|所|站|院|协会|联合会|工会|妇联|团委|馆|队|部|处|厅|法院|检察院|公司|学院|大学|管委会|指挥部|党校|社)';
const PLACE = '(?:[\\u4e00-\\u9fff]{2,8}?(?:自治州|地区|州|盟|市)|[\\u4e00-\\u9fff]{2,6}?省)?[\\u4e00-\\u9fff]{1,6}?(?:自治县|县|区|市|旗)';

export const looksLikeBody = (text: string): boolean => new RegExp(`${BODY}(?:机关|本级|（本级）|\\(本级\\))?$`).test(text) && text.length >= 3 && text.length <= 40;

/** The county or city that the text speaks of: the one named most often at the head of a body's name or a title. */
export function placeOf(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const match = new RegExp(`^(?:\\d{4}年度?)?(?:来源[:：]|发布机构[:：]|单位[:：])?(${PLACE})(?=[\\u4e00-\\u9fff]{2,})`).exec(text.replace(/\s/g, ''));
    if (match?.[1] && !/预算|单位|项目|部门|主管|年度|资金|(?:贫困|脱贫|边远|少数民族|山|农村|欠发达)地?区|生态|自然|城/.test(match[1])) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? null;
}

/** `区卫生健康局`, `教育局` with the place the document names: 广元市昭化区卫生健康局. */
export function completeName(name: string, place: string | null): string {
  if (!place || name.includes(place)) return name;
  const last = place.slice(-1);
  if (name.startsWith(last) && name.length > 3) return place + name.slice(1);
  return new RegExp(`^[\\u4e00-\\u9fff]{2,10}${BODY}$`).test(name) && !new RegExp(`^${PLACE}`).test(name) && name.length <= 6 ? place + name : name;
}
