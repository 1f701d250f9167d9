'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { Keys } from '@/components/ui/kbd';
import type { FindData, FindItem } from '@/domain/board/find';
import { useFind } from './use-find';
import { useYearLink } from './year-link';

const ORDER = ['action', 'project', 'department', 'indicator'] as const satisfies readonly FindItem['kind'][];

export default function Finder({ actions, leave }: { actions: FindData['items']; leave: () => void }) {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const link = useYearLink();
  const id = useId();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { status, results } = useFind(actions, text);
  const found = useMemo(() => ORDER.flatMap((kind) => results.filter((item) => item.kind === kind)), [results]);
  const here = Math.min(picked, found.length - 1);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [here]);

  const choose = (item: FindItem | undefined) => { if (item) { leave(); router.push(link(item.href)); } };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); setPicked(Math.min(here + 1, found.length - 1)); }
    if (event.key === 'ArrowUp') { event.preventDefault(); setPicked(Math.max(here - 1, 0)); }
    if (event.key === 'Enter') { event.preventDefault(); choose(found[here]); }
  };
  return (
    <div onKeyDown={keys}>
      <div className="palette__in">
        <Icon name="find" />
        <input autoFocus role="combobox" aria-expanded={found.length > 0} aria-controls={found.length > 0 ? `${id}-list` : undefined} aria-activedescendant={found.length > 0 ? `${id}-${here}` : undefined}
          aria-label={t('title')} placeholder={t('hint')} value={text} onChange={(event) => { setText(event.target.value); setPicked(0); }} autoComplete="off" spellCheck={false} />
        <kbd>Esc</kbd>
      </div>
      {found.length > 0 ? <div className="palette__list" role="listbox" id={`${id}-list`} aria-label={t('title')} ref={list}>
        {found.map((item, index) => (
          <div key={`${item.kind} ${item.href} ${item.text}`}>
            {found[index - 1]?.kind === item.kind ? null : <p className="palette__group" role="presentation">{t(item.kind)}</p>}
            <div role="option" id={`${id}-${index}`} aria-selected={index === here} className="palette__one" onMouseDown={(event) => { event.preventDefault(); choose(item); }} onMouseMove={() => setPicked(index)}>
              <span>{item.text}</span><span className="quiet small">{item.where}</span>
            </div>
          </div>
        ))}
      </div> : null}
      <div>
        {status === 'failed' ? <p className="palette__group">{t('failed')}</p> : null}
        {status === 'loading' ? <p className="palette__group">{t('loading')}</p> : null}
        {status === 'ready' && found.length === 0 ? <p className="palette__group">{t('empty', { text })}</p> : null}
      </div>
      <div className="palette__foot"><Keys keys={[[['↑', '↓'], t('move')], ['Enter', t('choose')], ['Esc', t('leave')]]} /></div>
      <p className="sr" role="status">{t('count', { count: found.length })}</p>
    </div>
  );
}
