export function buildFolder(): string;
export function isBuilt(): boolean;
export function ensureBuilt(options?: { quiet?: boolean }): Promise<string>;
