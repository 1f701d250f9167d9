import type { TrailLine } from '@/db/queries/trail';
import { actKey, factsOf, saidValues } from '@/domain/trail/said';
import { fullDeadlineText } from '@/lib/format/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** What an entry says, as a sentence in the reader's language. */
export function sayer(locale: Locale): { said: (line: TrailLine) => string; acted: (act: string) => string } {
  const people = translator(locale, 'people');
  const states = translator(locale, 'states');
  const naming = (kind: 'role' | 'stage' | 'unitKind', code: string): string => {
    const [from, key] = kind === 'unitKind' ? [people, `unitKinds.${code}`] as const : [states, `${kind}.${code}`] as const;
    return from.has(key) ? from(key) : code;
  };
  return {
    said: (line) => {
      const key = line.filingId === null ? `said.${actKey(line.act)}` : 'said.filing';
      const facts = factsOf(line.body);
      return people.has(key) ? people(key, { ...saidValues(facts, line, naming), to: typeof facts.to === 'string' ? fullDeadlineText(facts.to, locale) : 'none' }) : '';
    },
    acted: (act) => (people.has(`acted.${actKey(act)}`) ? people(`acted.${actKey(act)}`) : act),
  };
}
