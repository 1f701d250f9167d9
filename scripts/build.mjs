import { ensureBuilt } from './launch/build.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { command, say, takesNoArguments } from './launch/say.mjs';

const HELP = `
npm run build: makes the production build in .build/, unless there is one of these sources already.
生成生产构建（.build/）；源码未变时不重复构建。
`;

await command(HELP, async (args) => {
  takesNoArguments(args);
  ensureInstalled();
  await ensureBuilt({ quiet: false });
  say('The build is up to date. Start it with: npm start', '构建已是最新。启动：npm start');
});
