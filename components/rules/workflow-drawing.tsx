import { useTranslations } from 'next-intl';
import { mainPath, sideStates, stepsOf } from '@/domain/board/workflow-map';
import { stateOf, type Workflow } from '@/domain/filings/workflow';

const WIDTH = 136;
const HEIGHT = 46;
const GAP = 38;
const TOP = 8;
const ROW = 64;

/** The straight way in a row; below it what comes back, with a dashed line from each state that may send it there. */
export function WorkflowDrawing({ workflow, title }: { workflow: Workflow; title: string }) {
  const t = useTranslations('rules');
  const states = useTranslations('states');
  const main = mainPath(workflow);
  const side = sideStates(workflow);
  const steps = stepsOf(workflow);
  const x = (index: number) => 4 + index * (WIDTH + GAP);
  const sideY = (index: number) => TOP + HEIGHT + 40 + index * ROW;
  const width = x(main.length - 1) + WIDTH + 8;
  const height = side.length > 0 ? sideY(side.length - 1) + HEIGHT + 10 : TOP + HEIGHT + 10;
  const name = (state: string) => states(`state.${state}`);
  const desc = t('flowDesc', { start: name(workflow.start), steps: steps.map((step) => t('flowStep', { from: name(step.from), event: states(`event.${step.event}`), to: step.transition.to === '@returner' ? t('returner') : name(step.transition.to) })).join('，') });
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={title}>
      <svg className="flow" viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 900), maxWidth: width, width: '100%' }} role="img" aria-label={`${title} ${desc}`}>
        {main.slice(1).map((state, index) => <Arrow key={state} from={x(index) + WIDTH} to={x(index + 1)} y={TOP + HEIGHT / 2} />)}
        {side.map((state, index) => <SideWay key={state} state={state} y={sideY(index) + HEIGHT / 2} main={main} steps={steps} x={x} />)}
        {main.map((state, index) => <Node key={state} x={x(index)} y={TOP} name={name(state)} workflow={workflow} state={state} />)}
        {side.map((state, index) => <Node key={state} x={x(0)} y={sideY(index)} name={name(state)} workflow={workflow} state={state} />)}
      </svg>
    </div>
  );
}

function Node({ x, y, name, workflow, state }: { x: number; y: number; name: string; workflow: Workflow; state: string }) {
  const states = useTranslations('states');
  const def = stateOf(workflow, state);
  const look = def.phase === 'returned' || def.phase === 'refused' ? ' node--back' : def.holder === null ? ' node--end' : def.optional ? ' node--skip' : '';
  return (
    <g>
      <rect className={`node${look}`} x={x} y={y} width={WIDTH} height={HEIGHT} rx={2} />
      <text x={x + WIDTH / 2} y={y + (def.holder ? 20 : 28)} textAnchor="middle">{name}</text>
      {def.holder ? <text className="soft-t" x={x + WIDTH / 2} y={y + 37} textAnchor="middle">{states(`role.${def.holder}`)}</text> : null}
    </g>
  );
}

function Arrow({ from, to, y }: { from: number; to: number; y: number }) {
  return <g><path className="way" d={`M${from} ${y}H${to - 7}`} /><path className="tip" d={`M${to} ${y}l-8-4v8z`} /></g>;
}

/** From every state that may send a form here, down to one line that leads to it. */
function SideWay({ state, y, main, steps, x }: { state: string; y: number; main: readonly string[]; steps: ReturnType<typeof stepsOf>; x: (index: number) => number }) {
  const sources = steps.filter((step) => step.transition.to === state && step.event !== 'submit').map((step) => main.indexOf(step.from)).filter((index) => index >= 0);
  if (sources.length === 0) return null;
  // Each side state has its own strand, so that lines of two of them never lie on one another.
  const shift = (y / 16) % 12;
  const at = (index: number) => x(index) + WIDTH / 2 - 20 + shift * 4;
  const last = Math.max(...sources.map(at));
  return (
    <g>
      <path className="way way--back" d={`${sources.map((index) => `M${at(index)} ${TOP + HEIGHT}V${y}`).join('')}M${last} ${y}H${x(0) + WIDTH + 8}`} />
      <path className="tip tip--back" d={`M${x(0) + WIDTH} ${y}l8-4v8z`} />
    </g>
  );
}
