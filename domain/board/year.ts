/** A fiscal year that the region has opened. */
export interface YearOption { readonly id: string; readonly year: number; readonly title: string; readonly demo: boolean }

/**
 * The year a page speaks of: the one in the address, else the newest that is no demonstration, else the newest.
 * Years come newest first. null: no year has been opened yet.
 */
export function chooseYear(years: readonly YearOption[], asked: string | undefined): YearOption | null {
  return years.find((option) => String(option.year) === asked) ?? years.find((option) => !option.demo) ?? years[0] ?? null;
}
