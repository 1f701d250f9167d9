// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHtmlTable } from '@/components/filing/paste/html-table';

const table = (rows: string) => `<html><head><style>td{mso-x:1}</style></head><body><table>${rows}</table></body></html>`;

describe('table from a clipboard', () => {
  it('gives a cell merged downwards to each row, one merged sideways once', () => {
    expect(parseHtmlTable(table('<tr><td rowspan="2">产出指标</td><td>数量</td></tr><tr><td>质量</td></tr><tr><td colspan="2">合计</td></tr>')))
      .toEqual([['产出指标', '数量'], ['产出指标', '质量'], ['合计', null]]);
  });
  it('keeps line breaks of a cell and drops those of the source', () => {
    expect(parseHtmlTable(table('<tr><td>一<br>二</td><td>\n  三\n 四 </td></tr>'))).toEqual([['一\n二', '三 四']]);
    expect(parseHtmlTable(table('<tr><td><p>一</p><p>二</p></td></tr>'))).toEqual([['一\n二']]);
  });
  it('drops empty rows at the end', () => {
    expect(parseHtmlTable(table('<tr><td>a</td></tr><tr><td>&nbsp;</td></tr>'))).toEqual([['a']]);
  });
  it('is null without a table', () => {
    expect(parseHtmlTable('<p>词</p>')).toBeNull();
  });
  it('is not led astray by huge spans', () => {
    expect(parseHtmlTable(table('<tr><td rowspan="65534" colspan="3">a</td></tr>'))).toEqual([['a', null, null]]);
  });
});
