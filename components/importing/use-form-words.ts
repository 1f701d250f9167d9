'use client';

import { useMemo } from 'react';
import type { Words } from '@/components/compare/use-words';
import { useWords } from '@/components/compare/use-words';
import type { TableSpec } from '@/domain/filings/body';
import type { KindContextData } from '@/domain/filings/view';
import type { ImportForm } from '@/domain/importing/proposal';
import { KINDS } from '@/domain/kinds/registry';
import type { RuleSet } from '@/domain/rules/schema';

/** How a form of an import is called and read: the words of the filing page, from the rules of the year. */
export function useFormWords(form: ImportForm, rules: RuleSet, fiscalYear: number): { words: Words; tables: readonly TableSpec[] } {
  const context = useMemo((): KindContextData => ({
    rules, fiscalYear, period: form.period, object: form.object, projectName: null, departmentName: '', source: null, newerSource: null, evidence: [],
  }), [rules, fiscalYear, form.period, form.object]);
  return { words: useWords(form.kind, context), tables: KINDS[form.kind]?.tables ?? [] };
}
