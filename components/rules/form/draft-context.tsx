'use client';

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { differences, type RuleChange } from '@/domain/rules/differences';
import { ruleSetSchema, type RuleSet } from '@/domain/rules/schema';
import { setAt, type Path } from '@/domain/rules/set-at';

interface Draft {
  readonly before: RuleSet;
  /** as typed so far: may hold what the rules refuse */
  readonly rules: RuleSet;
  readonly changes: readonly RuleChange[];
  /** code of the fault by path, `tiers.1.low` */
  readonly problems: ReadonlyMap<string, string>;
  readonly set: (path: Path, next: unknown) => void;
  readonly replace: (rules: RuleSet) => void;
}

const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('outside of a rule set form');
  return draft;
}

/** A version of a rule set while it is being changed; the same check runs here and on the server. */
export function DraftProvider({ before, children }: { before: RuleSet; children: ReactNode }) {
  const [rules, setRules] = useState(before);
  const draft = useMemo((): Draft => {
    const issues = ruleSetSchema.safeParse(rules).error?.issues ?? [];
    return {
      before, rules, changes: differences(before, rules), problems: new Map(issues.map((issue) => [issue.path.join('.'), issue.message])),
      set: (path, next) => setRules((now) => setAt(now, path, next)), replace: setRules,
    };
  }, [before, rules]);
  return <DraftContext value={draft}>{children}</DraftContext>;
}
