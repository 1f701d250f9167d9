import { natureOf } from '@/domain/checks/document/natures';
import { level1Of, level2Of } from '@/domain/rules/frame';
import type { Frame } from '@/domain/rules/schema';

export interface FrameCodes { readonly level1: string; readonly level2: string }

/**
 * Printed levels → the codes of the year's frame: by their names, else by what the second level is in nature (效益指标/社会效益 of another
 * province is 效果指标/社会效益指标 here). Null: the frame has no such place.
 */
export function frameCodes(frame: Frame, level1: string | null, level2: string | null): FrameCodes | null {
  const own = level1Of(frame, level1);
  const inside = level2Of(frame, level1, level2);
  if (own && inside) return { level1: own.code, level2: inside.code };
  const nature = natureOf(level1, level2);
  if (nature === null) return null;
  const places = frame.levels.flatMap((level) => level.level2.filter((second) => second.nature === nature).map((second) => ({ level1: level.code, level2: second.code })));
  return places.find((place) => place.level1 === own?.code) ?? places[0] ?? null;
}
