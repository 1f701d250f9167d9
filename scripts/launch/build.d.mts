export declare const SERVER: string;
export function isBuilt(): boolean;
export function ensureBuilt(options?: { quiet?: boolean }): Promise<void>;
