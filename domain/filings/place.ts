import type { Place } from './body';

/** A place as one text, for keys: `table/row/field`, parts left empty where the place is wider. */
export const placeKey = (place: Place): string => [place.table, place.row, place.field].map((part) => part ?? '').join('/');

export const explanationKey = (code: string, place: Place): string => `${code}@${placeKey(place)}`;
