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
    process.stderr.write(`${inWords(error)}\n`);
    if (!(error instanceof Refusal) && process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}

// ECONN…, ENOTFOUND and EHOSTUNREACH come from the network; 28… and 3D000 are the database's own words for "not you" and "not here".
function inWords(thrown) {
  // The query builder wraps the database's error in one that quotes the statement with its values.
  const error = 'query' in thrown && thrown.cause ? thrown.cause : thrown;
  if (!/^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|CONNECT_TIMEOUT|28|3D000)/.test(error.code ?? '')) return error.message;
  return `The database cannot be reached: ${error.message}\n无法连接数据库：${error.message}`;
}

export function takesNoArguments(args) {
  if (args.length > 0) throw new Refusal(`Unknown argument: ${args[0]} (see --help)`, `无法识别的参数：${args[0]}（见 --help）`, 2);
}
