/** Height of the rows of every table: 30, 36 or 44 px. Kept in a cookie, so that the first paint is right. */
export const DENSITIES = ['compact', 'standard', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];
export const DENSITY_COOKIE = 'density';
export const densityOf = (text: string | undefined): Density => DENSITIES.find((density) => density === text) ?? 'standard';
