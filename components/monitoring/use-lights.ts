'use client';

import { useMemo } from 'react';
import { useEditor, useLive } from '@/components/filing/editor-context';
import { lightsOf, type MonitoringLights } from '@/domain/kinds/monitoring/lights';

/** Lights of the form as it stands, with what each of them asks for. */
export function useLights(): MonitoringLights {
  const { context } = useEditor();
  const { body } = useLive();
  return useMemo(() => lightsOf(body, context), [body, context]);
}
