import { describe, expect, it } from 'vitest';
import { placeNotes } from '@/components/filing/findings/group';
import type { Finding, Level } from '@/domain/checks/finding';
import type { Place } from '@/domain/filings/body';

const at = (row: string, field = 'target'): Place => ({ table: 'rows', row, field });
const finding = (code: string, places: readonly Place[], suggestion: string | null = null): Finding<Place> => ({
  code, severity: 'error', certainty: 'certain', places, quote: [], expected: null, found: null, params: {}, suggestion,
});
const LEVELS: Record<string, Level> = { 'MS-01': 'block', 'MV-05': 'explain', 'MV-08': 'explain', 'MV-02': 'explain', 'MS-08': 'hint', 'CG-08': 'hint' };
const notes = (findings: readonly Finding<Place>[], row: string) => placeNotes(findings, (place) => place.row === row, (one) => LEVELS[one.code] ?? 'hint')
  .map((note) => [note.level, note.findings.map((one) => one.code), note.suggestion]);

const COLUMN = ['a', 'b', 'c'].map((row) => at(row));

describe('notes beside a row', () => {
  it('asks for one line per place, whatever is found there, and offers one rewrite', () => {
    expect(notes([finding('MV-05', [at('a')]), finding('MV-08', [at('a')], '= 100 %')], 'a')).toEqual([['explain', ['MV-05', 'MV-08'], '= 100 %']]);
  });

  it('keeps that line for every place of the row that the fault names', () => {
    const [note] = placeNotes([finding('MV-05', [at('a', 'description'), at('a'), at('b')])], (place) => place.row === 'a', () => 'explain');
    expect(note?.asks.map((ask) => ask.place.field)).toEqual(['description', 'target']);
  });

  it('puts what stops submit first', () => {
    expect(notes([finding('CG-08', [at('a')]), finding('MV-05', [at('a')]), finding('MS-01', [at('a', 'name')])], 'a').map(([level]) => level)).toEqual(['block', 'explain', 'hint']);
  });

  it('says a hint about a whole column at its head only', () => {
    expect(notes([finding('MS-08', COLUMN)], 'a')).toEqual([]);
  });

  it('lets the line of a cell stand for what is found over the whole column', () => {
    expect(notes([finding('MV-02', COLUMN), finding('MV-05', [at('a')])], 'a')).toEqual([['explain', ['MV-05', 'MV-02'], null]]);
    expect(notes([finding('MV-02', COLUMN)], 'b')).toEqual([['explain', ['MV-02'], null]]);
  });
});
