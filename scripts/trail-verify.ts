import { connect } from '@/db/client';
import type { Break, ChainFault } from '@/domain/trail/verdict';
import { verifyTrail } from '@/server/trail/verify';
import { Refusal, command, takesNoArguments } from './launch/say.mjs';
import { appUrl } from './settings';

const HELP = `
Checks the trail of DATABASE_URL: every chain of forms and regions, what was frozen, the seals, and seals against chains.
Exit 0: all of it fits. 1: the first broken, missing or cut place of each chain is named; also when there is nothing to see.
核验 DATABASE_URL 的留痕：每份报件和每个区划的链、冻结的版本、封印，以及封印与链是否一致。
退出码 0 为完好；1 为有断裂、缺失或截断（逐链指出第一处），看不到任何内容也为 1。
`;
const MOST = 50;

const FAULTS: Readonly<Record<ChainFault, readonly [english: string, chinese: string]>> = {
  missing: ['an entry is missing', '缺少一条记录'],
  changed: ['the text was changed', '内容被改动'],
  unlinked: ['it does not follow from the entry before', '与前一条接不上'],
  copy: ['a column says something else than the text', '列与原文不一致'],
  cut: ['the chain is cut off here', '链在此被截断'],
  head: ['the head of the chain is not its last entry', '链头与最后一条不符'],
  sealed_otherwise: ['a seal names another content', '与封印所记不符'],
  seals_cut: ['seals are missing', '缺少封印'],
  gone: ['the form is gone', '报件已不存在'],
  snapshot: ['a frozen version was changed', '冻结的版本被改动'],
  version_missing: ['a frozen version is missing', '缺少冻结的版本'],
};
const CHAINS: Readonly<Record<Break['chain'], readonly [string, string]>> = { filing: ['form', '报件'], region: ['region', '区划'], seals: ['seals of region', '封印·区划'] };

function line({ chain, name, seq, fault }: Break): string {
  const at = seq === null ? ['', ''] : [` #${seq}`, `第 ${seq} 条`];
  return `- ${CHAINS[chain][0]} ${name}${at[0]}: ${FAULTS[fault][0]}\n  ${CHAINS[chain][1]} ${name} ${at[1]}：${FAULTS[fault][1]}`;
}

await command(HELP, async (args) => {
  takesNoArguments(args);
  const { db, close } = connect(appUrl(), { max: 2 });
  try {
    const { regions, filings, entries, versions, seals, breaks } = await verifyTrail(db);
    if (breaks.length > 0) {
      const more = breaks.length > MOST ? [`… ${breaks.length - MOST} more 另有 ${breaks.length - MOST} 条`] : [];
      throw new Refusal([`The trail is broken in ${breaks.length} chains. 留痕有 ${breaks.length} 条链不完好。`, ...breaks.slice(0, MOST).map(line), ...more].join('\n'));
    }
    if (regions === 0 || entries === 0) throw new Refusal('There is no trail to be seen: an empty database, or a role that sees nothing.', '看不到任何留痕：数据库为空，或所用角色无权查看。');
    process.stdout.write(`The trail is whole: ${regions} regions, ${filings} forms, ${entries} entries, ${versions} frozen versions, ${seals} seals.\n留痕完好：区划 ${regions}，报件 ${filings}，记录 ${entries} 条，冻结版本 ${versions}，封印 ${seals}。\n`);
  } finally {
    await close();
  }
});
