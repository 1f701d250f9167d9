'use client';

import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 900px)';
const subscribe = (listener: () => void) => {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** No room for source and findings side by side; false on the server. */
export const useOnePane = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches, () => false);
