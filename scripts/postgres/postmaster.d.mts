export type Lock = { pid: number; port: number; memoryId: string; ready: boolean };
export function readLock(cluster: string): Lock | null;
export function stopServer(cluster: string): Promise<void>;
export function isFree(port: number): Promise<boolean>;
export function freePort(): Promise<number>;
