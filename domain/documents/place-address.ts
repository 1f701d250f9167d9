import type { Where } from '@/domain/reading/document';
import { placeKey } from './marks';

/** A place as the last part of an address: "#l263". Names of sheets may hold anything, also a lone "%". */
export const placeAddress = (where: Where): string => `#${encodeURIComponent(placeKey(where))}`;

/** The key of the place that an address names; what somebody wrote by hand is taken as it stands. */
export function placeInAddress(hash: string): string {
  const text = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
