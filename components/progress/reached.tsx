import { useTranslations } from 'next-intl';
import { Light, type LightColour } from '@/components/ui/light';
import { State } from '@/components/ui/pip';
import type { Reached } from '@/domain/board/indicators';
import { number } from '@/lib/format/numbers';

/** What was reached, as one reads it: a number, a day, or the degree of achievement. */
export function useReachedText(): (reached: Reached | null | undefined) => string {
  const states = useTranslations('states');
  return (reached) => (!reached ? '' : reached.number !== null ? number(reached.number) : reached.date ?? (reached.tier ? states(`tier.${reached.tier}`) : ''));
}

/** The light, or that the form is back with its author. */
export function ReachedLight({ reached }: { reached: Reached | null | undefined }) {
  const states = useTranslations('states');
  if (!reached) return null;
  if (reached.returned) return <State fill="back" bad>{states('phase.returned')}</State>;
  return reached.light ? <Light colour={reached.light as LightColour}>{states(`light.${reached.light}`)}</Light> : null;
}
