import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText, type Piece } from '@/domain/filings/text-diff';

const marks = (pieces: readonly Piece[]) => pieces.map((piece) => ({ same: piece.text, out: `[-${piece.text}-]`, in: `{+${piece.text}+}` })[piece.kind]).join('');

describe('diffText', () => {
  test.each([
    ['', '', ''],
    ['职工满意', '职工满意', '职工满意'],
    ['', '足额发放率', '{+足额发放率+}'],
    ['发放到位', '', '[-发放到位-]'],
    ['企业离休人员两相补贴', '企业离休人员两项补贴', '企业离休人员两[-相-]{+项+}补贴'],
    ['增加96.88万元', '增加106.88万元', '增加[-96.88-]{+106.88+}万元'],
    ['发放到位', '足额发放率', '[-发放到位-]{+足额发放率+}'],
    ['项目按时完成，资金及时支付', '项目按期完结，资金及时支付', '项目按[-时完成-]{+期完结+}，资金及时支付'],
    ['甲乙丙丁戊己庚辛', '甲壹丙贰戊己庚辛', '甲[-乙丙丁-]{+壹丙贰+}戊己庚辛'],
  ])('%s → %s', (before, after, expected) => {
    expect(marks(diffText(before, after))).toBe(expected);
  });

  test('both texts can be put together again from the pieces, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '.', ' ', '\n', 'a', '👪') , maxLength: 40 });
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = diffText(before, after);
      const without = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('');
      expect([without('in'), without('out')]).toEqual([before, after]);
    }));
  });

  test('two long texts with nothing in common are answered at once', () => {
    const pieces = diffText('甲'.repeat(25_000), '乙'.repeat(25_000));
    expect(pieces.map((piece) => piece.kind)).toEqual(['out', 'in']);
  });
});
