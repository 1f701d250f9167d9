export function say(english: string, chinese?: string): void;
export class Refusal extends Error {
  constructor(english: string, chinese?: string, code?: number);
  readonly exitCode: number;
}
export function command(help: string, main: (args: string[]) => Promise<number | void>): Promise<void>;
export function takesNoArguments(args: string[]): void;
