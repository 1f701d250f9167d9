import { useLocale, useTranslations } from 'next-intl';
import { conditionsOf, stepsOf } from '@/domain/board/workflow-map';
import { stateOf, type Workflow } from '@/domain/filings/workflow';

/** The same table in words: who holds a form, what they may do, and on what condition. */
export function WorkflowTable({ workflow, caption }: { workflow: Workflow; caption: string }) {
  const t = useTranslations('rules');
  const states = useTranslations('states');
  const comma = useLocale() === 'en' ? ', ' : '，';
  const steps = stepsOf(workflow);
  return (
    <table className="table table--cards">
      <caption className="sr">{caption}</caption>
      <thead><tr><th scope="col">{t('colState')}</th><th scope="col">{t('colHolder')}</th><th scope="col">{t('colEvents')}</th></tr></thead>
      <tbody>
        {Object.keys(workflow.states).map((state) => {
          const def = stateOf(workflow, state);
          return (
            <tr key={state}>
              <th scope="row" className="medium">{states(`state.${state}`)}{def.optional ? <span className="quiet small"> {t('optional2')}</span> : null}</th>
              <td className="soft">{def.holder ? states(`role.${def.holder}`) : t('nobody')}</td>
              <td>
                <ul className="moves">
                  {steps.filter((step) => step.from === state).map(({ event, transition }) => {
                    const conditions = conditionsOf(transition).map((condition) => t(`conditions.${condition}`));
                    return <li key={event}>{t('eventTo', { event: states(`event.${event}`), to: transition.to === '@returner' ? t('returner') : states(`state.${transition.to}`) })}{conditions.length > 0 ? <span className="quiet small"> {conditions.join(comma)}</span> : null}</li>;
                  })}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
