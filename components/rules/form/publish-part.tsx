'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import type { Act } from '@/components/people/act-dialog';
import { Words } from '@/components/people/choice';
import { useAct } from '@/components/session/use-act';
import { Button, ButtonLink } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { RuleSet } from '@/domain/rules/schema';
import { ChangeList } from './change-list';
import { useDraft } from './draft-context';

export interface PublishProps {
  readonly version: number;
  /** years that may go on under the new version at once */
  readonly years: readonly { readonly cycleId: string; readonly title: string; readonly uses: boolean }[];
  readonly publish: Act<{ ruleSetId: string; version: number }>;
  readonly adopt: Act<{ forms: number }>;
  /** where to go with the new version, and where without it */
  readonly page: '/rules' | '/rules/words';
}

/** Differences, the reason, and the press that makes a version of it. A version never changes; years take it over on their own. */
export function PublishPart({ version, years, publish, adopt, page }: PublishProps) {
  const t = useTranslations('ruleForm');
  const router = useRouter();
  const toast = useToast();
  const { rules, changes, problems } = useDraft();
  const publishing = useAct(publish);
  const adopting = useAct(adopt);
  const [published, setPublished] = useState<{ readonly id: string; readonly rules: RuleSet } | null>(null);
  const busy = publishing.busy || adopting.busy;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || problems.size > 0 || changes.length === 0) return;
    const form = new FormData(event.currentTarget);
    const note = String(form.get('note') ?? '');
    // A second press after a refused year must not publish the same again; what was changed since is another version.
    const ruleSetId = (published?.rules === rules ? published.id : null) ?? (await publishing.run({ body: JSON.stringify(rules), note }))?.data.ruleSetId ?? null;
    if (ruleSetId === null) return;
    setPublished({ id: ruleSetId, rules });
    for (const cycleId of form.getAll('year')) if ((await adopting.run({ cycleId, ruleSetId, reason: note })) === null) return;
    toast(t('published'));
    router.push(page === '/rules' ? `/rules?set=${ruleSetId}` : page);
    router.refresh();
  }

  return (
    <form className="stack rule-publish" onSubmit={send}>
      <ChangeList version={version} />
      {years.length > 0 ? (
        <fieldset className="some">
          <legend className="label">{t('years')}</legend>
          {years.map((year) => <label key={year.cycleId} className="pick"><input type="checkbox" name="year" value={year.cycleId} defaultChecked={year.uses} />{year.title}</label>)}
          <p className="quiet small">{t('yearsText')}</p>
        </fieldset>
      ) : null}
      <Words id="rules-note" name="note" label={t('note')} required longest={500} />
      {problems.size > 0 ? <p className="field__problem" role="alert">{t('problems', { count: problems.size })}</p> : null}
      <p className="field__problem" role="alert" hidden={!publishing.problem && !adopting.problem}>{publishing.problem ?? adopting.problem}</p>
      <span className="acts">
        <Button type="submit" look="main" disabled={busy || changes.length === 0 || problems.size > 0}>{t('publish')}</Button>
        <ButtonLink href={page}>{t('leave')}</ButtonLink>
      </span>
    </form>
  );
}
