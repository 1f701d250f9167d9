export type Served = { url: string; pid: number | undefined; ended: Promise<number>; stop: (waitMs?: number) => Promise<void> };
export type ServeOptions = { env: Record<string, string | undefined>; host: string; port: number; stdout?: 'inherit' | 'ignore' | number; folder?: string };
export function serve(options: ServeOptions): Promise<Served>;
/** V8 options of the server's heap */
export declare const HEAP: readonly string[];
