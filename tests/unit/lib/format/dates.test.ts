import { describe, expect, it } from 'vitest';
import { clockText, dateText, dayText, daysUntil, deadlineText, isoDay, longDateText, momentText } from '@/lib/format/dates';

describe('dates are those of the county', () => {
  const late = '2022-03-15T16:30:00.000Z'; // 00:30 of the 16th in Shanghai
  it('reads the Shanghai day', () => {
    expect(dayText(late, 'zh-CN')).toBe('3月16日');
    expect(dateText(late, 'zh-CN')).toBe('2022年3月16日');
    expect(longDateText(late, 'zh-CN')).toBe('2022年3月16日 星期三');
    expect(longDateText(late, 'en')).toBe('Wednesday, 16 Mar 2022');
    expect(isoDay(late)).toBe('2022-03-16');
  });
  it('reads the Shanghai clock', () => {
    expect(clockText('2022-03-24T14:58:07.000Z', true)).toBe('22:58:07');
    expect(momentText('2022-03-14T02:26:00.000Z', 'zh-CN')).toBe('3月14日 10:26');
  });
  it.each([
    ['2022-03-18T15:59:59.000Z', late, 2], ['2022-03-16T15:00:00.000Z', late, 0], ['2022-03-15T15:00:00.000Z', late, -1],
  ])('%s seen at %s is %i calendar days away', (due, now, days) => expect(daysUntil(due, now)).toBe(days));
  it('says 24:00 of the day before for a midnight', () => {
    expect(deadlineText('2021-11-30T16:00:00.000Z', 'zh-CN')).toBe('11月30日 24:00');
    expect(deadlineText('2021-11-30T10:00:00.000Z', 'zh-CN')).toBe('11月30日 18:00');
  });
});
