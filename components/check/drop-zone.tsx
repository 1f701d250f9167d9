'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';

/** What the picker offers first; any other file gets its sentence from the reader. */
const ACCEPT = '.txt,.html,.htm,.docx,.xlsx,.csv,.pdf';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** one line instead of a whole field, where a result is already shown */
  readonly small?: boolean;
  /** what becomes of the file */
  readonly promise: string;
  /** what else one should know */
  readonly rest?: readonly string[];
}

/** Dropped, picked or reached by keyboard: the button is a real one, the field around it only takes what is dropped. */
export function DropZone({ onFiles, small = false, promise, rest = [] }: Props) {
  const t = useTranslations('check.drop');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => { if (list && list.length > 0) onFiles([...list]); };
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); };
  return (
    <div className={`drop${small ? ' drop--small' : ''}${over ? ' is-over' : ''}`} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); }}>
      <p className="drop__title">{over ? t('over') : t('title')}</p>
      <Button look="main" onClick={() => input.current?.click()}>{t('button')}</Button>
      <input ref={input} className="sr" type="file" multiple accept={ACCEPT} aria-label={t('label')} tabIndex={-1} onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <div className="drop__words">
        <p className="medium">{promise}</p>
        <p>{t('formats')}</p>
        {small ? null : <p>{t('not')}</p>}
        {rest.map((line) => <p key={line}>{line}</p>)}
      </div>
    </div>
  );
}
