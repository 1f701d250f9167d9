'use client';

import { Fragment } from 'react';
import { FilingEditor } from '@/components/filing/editor';
import type { FilingActions } from '@/components/filing/editor-context';
import { FORMS } from '@/components/filing/forms';
import type { FilingView } from '@/domain/filings/view';

const refuse = async () => ({ status: 'failed', code: 'forbidden', params: {}, requestId: null }) as const;
/** A reviewer reads the author's form and changes nothing in it; its acts are those of the bar. */
const READING: FilingActions = { move: refuse, explain: refuse, answer: refuse, takeOver: refuse, removeEvidence: refuse };

/** The form as its author sees it, to read: scores open their trace, lights their reason. */
export function WholeForm({ view }: { view: FilingView }) {
  const form = FORMS[view.kind];
  if (!form) return null;
  const Frame = form.Frame ?? Fragment;
  return (
    <FilingEditor view={{ ...view, open: 'none' }} userId="reader" now={view.stateAt} actions={READING} onSignedOut={() => undefined}>
      <Frame>
        <form.Form />
        {form.Dock ? <div className="whole__dock"><form.Dock /></div> : null}
      </Frame>
    </FilingEditor>
  );
}
