/** Times as ISO text in, words out; always Asia/Shanghai, the same on server and in every browser (own wording, no locale data). */
const SHANGHAI = 8 * 60 * 60 * 1000; // no summer time since 1991
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

function parts(iso: string) {
  const local = new Date(new Date(iso).getTime() + SHANGHAI);
  return {
    year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate(),
    clock: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`, seconds: two(local.getUTCSeconds()),
  };
}

/** 3月15日 · 15 Mar */
export function dayText(iso: string, locale: string): string {
  const { month, day } = parts(iso);
  return locale === 'en' ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}

/** 2021年3月15日 · 15 Mar 2021; also takes a bare date */
export function dateText(iso: string, locale: string): string {
  const { year, month, day } = parts(iso.length === 10 ? `${iso}T00:00:00+08:00` : iso);
  return locale === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** 3月15日 09:12 · 15 Mar 09:12 */
export const momentText = (iso: string, locale: string): string => `${dayText(iso, locale)} ${parts(iso).clock}`;

/** 2021年3月15日 09:12:33 · 15 Mar 2021 09:12:33, for trails and receipts */
export const exactText = (iso: string, locale: string): string => `${dateText(iso, locale)} ${parts(iso).clock}:${parts(iso).seconds}`;
