import { DomainError } from '../shared/errors';
import { classOf, type Role } from './roles';

/** domain.md 7.1 (GB/T 22239-2019: identity). Days and counts are the product's default. */
export const PASSWORD_RULES = { length: 10, administratorLength: 12, classes: 3, remembered: 5, days: 90, longest: 200 } as const;

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
/** What people build guessable passwords from; compared after leet letters are undone and everything but letters is dropped. */
const WEAK_WORDS = [
  'password', 'passw', 'passwd', 'admin', 'administrator', 'root', 'welcome', 'letmein', 'iloveyou', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm',
  'qazwsx', 'qazwsxedc', 'woaini', 'woaizhongguo', 'zhongguo', 'caizheng', 'caizhengju', 'czj', 'jixiao', 'yusuan', 'zhunsheng', 'zhunshengdemo', 'mima', 'guanliyuan',
  'dacheng', 'abc', 'abcd', 'abcdef', 'changeme', 'test', 'user', 'huawei', 'aini', 'nihao',
];
const RUNS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '01234567890', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'];
const LEET: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'i', '3': 'e', '5': 's', $: 's', '7': 't', '!': 'i' };

export const PASSWORD_FAULTS = ['too_short', 'too_long', 'too_few_classes', 'guessable', 'contains_login'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export const lengthFor = (roles: readonly Role[]): number =>
  roles.some((role) => classOf(role) !== 'business') ? PASSWORD_RULES.administratorLength : PASSWORD_RULES.length;

/** All that is wrong with a new password; empty when it may be used. */
export function passwordFaults(password: string, person: { login: string; roles: readonly Role[] }): readonly PasswordFault[] {
  const faults: PasswordFault[] = [];
  const folded = password.toLowerCase();
  if ([...password].length < lengthFor(person.roles)) faults.push('too_short');
  if (password.length > PASSWORD_RULES.longest) faults.push('too_long');
  if (CLASSES.filter((one) => one.test(password)).length < PASSWORD_RULES.classes) faults.push('too_few_classes');
  if (isGuessable(folded)) faults.push('guessable');
  if (person.login.length >= 3 && folded.includes(person.login.toLowerCase())) faults.push('contains_login');
  return faults;
}

export function assertPassword(password: string, person: { login: string; roles: readonly Role[] }): void {
  const faults = passwordFaults(password, person);
  if (faults.length > 0) throw new DomainError('weak_password', { faults: faults.join(','), length: lengthFor(person.roles) });
}

function isGuessable(folded: string): boolean {
  const untrimmed = folded.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const rests = [folded, unleeted(folded), unleeted(untrimmed)].map((text) => text.replace(/[^a-z]/g, ''));
  if (WEAK_WORDS.some((word) => rests.includes(word))) return true;
  return new Set(folded).size < 5 || longestRun(folded) >= 6;
}

const unleeted = (text: string): string => [...text].map((char) => LEET[char] ?? char).join('');

/** The longest piece that walks along the alphabet, the digits or the keyboard, either way. */
function longestRun(text: string): number {
  let longest = 0;
  for (const run of RUNS.flatMap((row) => [row, [...row].reverse().join('')])) {
    for (let from = 0; from < text.length; from += 1) {
      let length = 1;
      while (from + length <= text.length && run.includes(text.slice(from, from + length))) length += 1;
      longest = Math.max(longest, length - 1);
    }
  }
  return longest;
}
