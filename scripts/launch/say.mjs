// All words to the person at the terminal go to stderr, English and Chinese; stdout stays for results.

export const say = (english, chinese) => process.stderr.write(chinese ? `${english}\n${chinese}\n` : `${english}\n`);

/** A mistake of the user or of the surroundings: shown as it stands, without a stack. */
export class Refusal extends Error {
  constructor(english, chinese, code = 1) {
    super(chinese ? `${english}\n${chinese}` : english);
    this.exitCode = code;
  }
}

/** Runs a command's main function: help, refusals and exit codes in one place. */
export async function command(help, main) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${help.trim()}\n`);
    return;
  }
  try {
    process.exitCode = (await main(args)) ?? 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    if (!(error instanceof Refusal) && process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}

export function takesNoArguments(args) {
  if (args.length > 0) throw new Refusal(`Unknown argument: ${args[0]} (see --help)`, `无法识别的参数：${args[0]}（见 --help）`, 2);
}
