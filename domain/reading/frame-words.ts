import { isLevel1 } from './stream/match';

/** 产出指标 read from a narrow vertical cell comes with its characters out of order (`出标产指`), other cells' mixed in. */
const VERTICAL = ['产出指标', '效益指标', '满意度指标', '成本指标'] as const;

/** The frame word that a shuffled text holds, or null. Texts that hold the word in order are not shuffled. */
export function shuffledFrameWord(text: string): string | null {
  const bare = text.replace(/[\s（(\d分)）]/g, '');
  if (bare.length < 4 || bare.length > 12 || isLevel1(bare) || /指标|产出|效益|[，。、%]/.test(bare)) return null;
  return VERTICAL.find((word) => [...word].every((char) => bare.includes(char)) && bare.length <= word.length * 3) ?? null;
}
