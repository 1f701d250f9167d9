import { z } from 'zod';
import { cleanText, visible } from './fold';

/** Words of a person: what nobody can see is taken out, radicals are folded, the ends trimmed; then at most `max` characters. */
export const words = (max: number) => z.string().overwrite(cleanText).max(max);

/** The same that must say something. */
export const someWords = (max: number) => words(max).min(1);

/** A cell as typed: the field itself decides what is kept; only what no database can hold is taken out here. */
export const typedText = (max: number) => z.string().max(max).overwrite(visible);
