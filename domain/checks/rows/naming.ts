import type { Finding } from '../finding';
import { fault } from '../fault';
import type { CheckedForm } from '../indicator-model';
import { containsAny, norm } from '../wording';
import { BUDGET_WORDS, HOMOPHONES, RECIPIENT_GROUPS } from '../words';

/** "两相补贴" → the word of the budget it is one character short of; null when nothing comes near. */
export function nearBudgetWord(text: string): { readonly wrong: string; readonly right: string } | null {
  for (const right of BUDGET_WORDS) {
    if (text.includes(right)) continue;
    for (let from = 0; from + right.length <= text.length; from += 1) {
      const wrong = text.slice(from, from + right.length);
      const differing = [...right].flatMap((char, at) => (wrong[at] === char ? [] : [`${char}${wrong[at] ?? ''}`]));
      const [pair = ''] = differing;
      // 生态补助 is no slip of 生活补助: the one character must sound the same
      if (differing.length === 1 && HOMOPHONES.some((group) => [...pair].every((char) => group.includes(char)))) return { wrong, right };
    }
  }
  return null;
}

/** A wrong character in the project's name; the goal spells it right, or the word is one of the budget. */
export function NM05<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const slip = nearBudgetWord(norm(form.title));
  if (!slip) return [];
  const inGoal = norm(form.goal).includes(slip.right);
  return [
    fault('NM-05', inGoal ? [form.places.title, form.places.goal] : [form.places.title], {
      quote: [slip.wrong, slip.right], expected: slip.right, found: slip.wrong, params: { wrong: slip.wrong, right: slip.right },
      suggestion: form.title.replace(slip.wrong, slip.right), ...(inGoal ? {} : { severity: 'warning' as const, certainty: 'likely' as const }),
    }),
  ];
}

/** Name and goal speak of different groups of recipients. */
export function NM06<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const inTitle = containsAny(form.title, RECIPIENT_GROUPS);
  const inGoal = containsAny(form.goal, RECIPIENT_GROUPS);
  return inTitle !== null && inGoal !== null && inTitle !== inGoal
    ? [fault('NM-06', [form.places.title, form.places.goal], { quote: [inTitle, inGoal], expected: inTitle, found: inGoal, params: { title: inTitle, goal: inGoal } })]
    : [];
}

const BOOK = /《([^《》]{4,40})》/g;
const WRAPPING = /(编制|资金|经费|项目|工作|专项|大城县|[一-龥]{2,4}县|[一-龥]{2,4}市)/g;
const core = (text: string): string => norm(text).replace(WRAPPING, '');

/** A plan named in the goal is called otherwise in the project's name. */
export function NM04<P>(form: CheckedForm<P>): readonly Finding<P>[] {
  const title = core(form.title);
  return [...form.goal.matchAll(BOOK)].flatMap(([printed, book = '']) => {
    const name = core(book);
    const ends = title.slice(-2);
    const sameThing = ends.length === 2 && name.endsWith(ends) && shared(title, name) >= 0.6;
    return sameThing && !name.includes(title) && !title.includes(name)
      ? [fault('NM-04', [form.places.title, form.places.goal], { quote: [form.title, printed], expected: printed, found: form.title, params: { title: form.title, book } })]
      : [];
  });
}

/** Share of the characters of `a` that `b` has too. */
const shared = (a: string, b: string): number => (a.length === 0 ? 0 : [...a].filter((char) => b.includes(char)).length / a.length);

/** Names inside one form (domain.md 4.5 B). */
export const naming = <P>(form: CheckedForm<P>): readonly Finding<P>[] => [...NM04(form), ...NM05(form), ...NM06(form)];
