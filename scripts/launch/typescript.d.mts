export type RunOptions = { env?: Record<string, string | undefined>; cwd?: string; stdin?: 'inherit' | 'ignore'; stdout?: 'inherit' | 'ignore' | number };
export function runScript(name: string, args: string[], options?: RunOptions): Promise<number>;
export function mustRun(name: string, args: string[], options: RunOptions, english: string, chinese: string): Promise<void>;
