import { TIME_ZONE, type Locale } from '@/lib/i18n/locales';

/** Dates are ISO texts from the server; what one reads is always the county's clock. */
type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

const READER = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});
const ENGLISH = { day: new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, day: 'numeric', month: 'short' }), weekday: new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, weekday: 'long' }) };
const CHINESE_WEEKDAY = new Intl.DateTimeFormat('zh-CN', { timeZone: TIME_ZONE, weekday: 'long' });

const parts = (iso: string): Parts => Object.fromEntries(READER.formatToParts(new Date(iso)).map((part) => [part.type, part.value])) as Parts;

/** "3月18日" / "18 Mar" */
export function dayText(iso: string, locale: Locale): string {
  const { month, day } = parts(iso);
  return locale === 'en' ? ENGLISH.day.format(new Date(iso)) : `${Number(month)}月${Number(day)}日`;
}

/** "2022年3月16日" / "16 Mar 2022" */
export function dateText(iso: string, locale: Locale): string {
  const { year } = parts(iso);
  return locale === 'en' ? `${dayText(iso, locale)} ${year}` : `${year}年${dayText(iso, locale)}`;
}

/** "2022年3月16日 星期三" / "Wednesday, 16 Mar 2022" */
export function longDateText(iso: string, locale: Locale): string {
  return locale === 'en'
    ? `${ENGLISH.weekday.format(new Date(iso))}, ${dateText(iso, locale)}`
    : `${dateText(iso, locale)} ${CHINESE_WEEKDAY.format(new Date(iso))}`;
}

/** "14:02", with seconds "22:58:07" */
export function clockText(iso: string, seconds = false): string {
  const { hour, minute, second } = parts(iso);
  return seconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

/** "3月14日 10:26" */
export const momentText = (iso: string, locale: Locale): string => `${dayText(iso, locale)} ${clockText(iso)}`;

/** "2022年3月16日 09:00" */
export const fullMomentText = (iso: string, locale: Locale): string => `${dateText(iso, locale)} ${clockText(iso)}`;

/** "2022-03-16": the day in the county, for fields and file names. */
export function isoDay(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${year}-${month}-${day}`;
}

/** Calendar days from now until then, in the county: 0 today, negative when past. */
export function daysUntil(iso: string, now: string): number {
  return Math.round((Date.parse(`${isoDay(iso)}T00:00:00Z`) - Date.parse(`${isoDay(now)}T00:00:00Z`)) / 86_400_000);
}

/** A closing moment at midnight belongs to the day before, as forms say it: "11月30日 24:00". */
export function deadlineText(iso: string, locale: Locale): string {
  if (clockText(iso, true) !== '00:00:00') return momentText(iso, locale);
  return `${dayText(new Date(Date.parse(iso) - 1000).toISOString(), locale)} 24:00`;
}

/** The same with its year, for windows of other years: "2020年11月30日 24:00" */
export function fullDeadlineText(iso: string, locale: Locale): string {
  if (clockText(iso, true) !== '00:00:00') return fullMomentText(iso, locale);
  return `${dateText(new Date(Date.parse(iso) - 1000).toISOString(), locale)} 24:00`;
}
