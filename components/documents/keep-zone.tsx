'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { DropZone } from '@/components/check/drop-zone';
import { FileList } from '@/components/check/file-list';
import { useFiles } from '@/components/check/use-files';

const MEGA = 1024 * 1024;

/** Drops go into the list below; while they are sent, each has its line here. */
export function KeepZone({ mostBytes }: { mostBytes: number }) {
  const t = useTranslations('check.drop');
  const router = useRouter();
  const files = useFiles({ path: '/api/documents', mostBytes }, useCallback(() => router.refresh(), [router]));
  return (
    <div className="keep">
      <DropZone small onFiles={files.add} promise={t('keep')} />
      {files.files.length > 0 ? <FileList files={files} opened={null} rate={0} size={mostBytes / MEGA} onOpen={(one) => { if (one.step.state === 'kept') router.push(`/documents/${one.step.id}`); }} /> : null}
    </div>
  );
}
