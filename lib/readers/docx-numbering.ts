import { Parser } from 'htmlparser2';

export interface Numbering {
  /** text of the next number of a list, counted on */
  next(list: string, level: number): string;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

const CHINESE = '〇一二三四五六七八九';

/** 1 → 一, 12 → 十二, 25 → 二十五 */
export function chinese(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${CHINESE[tens] ?? ''}十`}${ones === 0 ? '' : (CHINESE[ones] ?? '')}`;
}

function written(n: number, format: string): string {
  if (/chinese|japanese|ideograph|taiwanese/i.test(format)) return chinese(n);
  if (format === 'bullet' || format === 'none') return '';
  if (format === 'decimalEnclosedCircle' && n <= 20) return String.fromCharCode(0x245f + n);
  if (/letter/i.test(format) && n <= 26) return String.fromCharCode((format.startsWith('upper') ? 64 : 96) + n);
  return String(n);
}

/** The automatic numbers of a Word document, from word/numbering.xml. */
export function numberingOf(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let abstract: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, a) {
        const value = a['w:val'] ?? '';
        if (name === 'w:abstractNum') abstracts.set(a['w:abstractNumId'] ?? '', (abstract = new Map()));
        else if (name === 'w:lvl' && abstract) abstract.set(Number(a['w:ilvl'] ?? 0), (level = { format: 'decimal', text: '', start: 1 }));
        else if (name === 'w:numFmt' && level) level.format = value;
        else if (name === 'w:lvlText' && level) level.text = value;
        else if (name === 'w:start' && level) level.start = Number(value) || 1;
        else if (name === 'w:num') list = a['w:numId'] ?? '';
        else if (name === 'w:abstractNumId' && list !== null) lists.set(list, value);
      },
      onclosetag(name) {
        if (name === 'w:abstractNum') abstract = null;
        else if (name === 'w:lvl') level = null;
        else if (name === 'w:num') list = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();

  const counters = new Map<string, number[]>();
  return {
    next(id, at) {
      const levels = abstracts.get(lists.get(id) ?? '');
      const own = levels?.get(at);
      if (!levels || !own) return '';
      const counts = counters.get(id) ?? [];
      counters.set(id, counts);
      counts[at] = (counts[at] ?? own.start - 1) + 1;
      counts.length = at + 1;
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const ref = Number(digit) - 1;
        const from = levels.get(ref);
        return written(counts[ref] ?? from?.start ?? 1, from?.format ?? 'decimal');
      });
    },
  };
}
