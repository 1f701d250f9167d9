'use client';

import { useEffect, useState } from 'react';
import { explanationKey } from '@/domain/filings/place';
import { useEditor, useLive } from '../editor-context';
import { Note } from './note';

/**
 * What asks for a line and stands beside no row of the form: faults of the whole form, and places that a form does not show.
 * Found in the page itself, so that nothing that stops submit is ever out of reach, whatever a form draws.
 */
export function LooseNotes() {
  const { view } = useEditor();
  const { ready, findings, levelOf } = useLive();
  const [shown, setShown] = useState<string>('');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const beside = new Set([...document.querySelectorAll<HTMLElement>('[data-asks]')].filter((note) => !note.closest('[data-loose]')).flatMap((note) => (note.dataset.asks ?? '').split(' ')));
        const loose = ready.explain.flatMap((finding) => finding.places.map((place) => explanationKey(finding.code, place))).filter((key) => !beside.has(key));
        setShown([...new Set(loose)].join(' '));
      });
    };
    look();
    // A form that is loaded later brings its notes along.
    const watch = new MutationObserver(look);
    const main = document.getElementById('main');
    if (main) watch.observe(main, { childList: true, subtree: true });
    return () => { cancelAnimationFrame(frame); watch.disconnect(); };
  }, [ready]);
  const keys = new Set(shown === '' ? [] : shown.split(' '));
  if (keys.size === 0 || view.open === 'none') return null;
  const notes = findings.flatMap((finding) => {
    const asks = finding.places.filter((place) => keys.has(explanationKey(finding.code, place))).map((place) => ({ code: finding.code, place }));
    const [first] = asks;
    return first ? [{ key: finding.code, place: first.place, level: levelOf(finding), findings: [finding], asks, suggestion: null }] : [];
  });
  return <div className="loose" data-loose="">{notes.map((note) => <Note key={note.key} note={note} />)}</div>;
}
