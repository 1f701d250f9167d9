import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulesTabs } from '@/components/rules/rules-tabs';
import { WorkflowDrawing } from '@/components/rules/workflow-drawing';
import { WorkflowTable } from '@/components/rules/workflow-table';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/server/kernel/session';
import { workflowsOf } from '@/server/rules/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('tabs.workflows') };
}

export default async function WorkflowsPage() {
  const ctx = await requirePermission('rules.view');
  const [t, states] = await Promise.all([getTranslations('rules'), getTranslations('states')]);
  return (
    <main className="main" id="main">
      <PageHead title={t('title')} kind={t('tabs.workflows')} />
      <RulesTabs here="workflows" />
      <p className="soft small">{t('workflowsText')}</p>
      {workflowsOf(ctx).map(({ kinds, workflow }) => {
        const names = kinds.map((kind) => states(`kind.${kind}`)).join('、');
        const title = t('workflowOf', { kind: names });
        return (
          <section key={names} className="block" aria-label={title}>
            <div className="block__head"><h2>{names}</h2></div>
            <WorkflowDrawing workflow={workflow} title={title} />
            <div className="gap-4"><WorkflowTable workflow={workflow} caption={title} /></div>
          </section>
        );
      })}
    </main>
  );
}
