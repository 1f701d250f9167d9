'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { ROLES } from '@/domain/access/roles';
import type { ActionResult } from '@/domain/filings/commands';
import type { ErrorParams } from '@/domain/shared/errors';
import { momentText } from '@/lib/format/dates';
import { localeOf } from '@/lib/i18n/locales';

/** Every argument that a text of errors.json may name; a refusal gives only those it knows. */
const UNKNOWN = Object.fromEntries([
  'permission', 'why', 'opensAt', 'closesAt', 'count', 'at', 'found', 'max', 'what', 'length', 'remembered', 'role', 'held', 'below', 'lookedAfter', 'accounts', 'minutes', 'requestId',
].map((name) => [name, 'none']));
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export interface Refused { readonly code: string; readonly params: ErrorParams }

/** The text of a refusal: where, what was found, how to mend it. A code without a text gets the general one, never the code. */
export function useErrorText(): (refused: Refused) => string {
  const t = useTranslations('errors');
  const role = useTranslations('states.role');
  const unit = useTranslations('people.unitKinds');
  const locale = localeOf(useLocale());
  return useCallback(({ code, params }) => {
    const given = Object.entries(params).filter(([, value]) => value !== null);
    const values = Object.fromEntries(given.map(([name, value]) => [name, shown(name, value as string | number | boolean)]));
    if (values.what === undefined && values.field !== undefined) values.what = values.field;
    return t((t.has(code as never) ? code : 'unexpected') as never, { ...UNKNOWN, ...values } as never);

    function shown(name: string, value: string | number | boolean): string | number {
      if (typeof value !== 'string') return Number(value);
      if (MOMENT.test(value)) return momentText(value, locale);
      if (name !== 'role' && name !== 'held') return value;
      return ROLES.some((one) => one === value) ? role(value as never) : unit.has(value as never) ? unit(value as never) : value;
    }
  }, [t, role, unit, locale]);
}

/** The same for what an action answered; null when it went well. */
export function useProblem(): (result: ActionResult<unknown>) => string | null {
  const text = useErrorText();
  return useCallback((result) => {
    if (result.status === 'ok') return null;
    return text(result.status === 'invalid' ? { code: 'invalid_input', params: {} } : result);
  }, [text]);
}
