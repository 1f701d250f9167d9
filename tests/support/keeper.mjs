// Starts the cluster named in argv, prints what startPostgres answered, and lives until it is ended.
import { startPostgres } from '../../scripts/postgres/start.mjs';

const { stop, ...server } = await startPostgres({ dataDir: process.argv[2], keepAlive: process.argv[3] === 'watch' });
process.stdout.write(`${JSON.stringify(server)}\n`);
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
