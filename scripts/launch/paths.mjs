import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');

/** Everything the product keeps on this machine when no database is named: cluster, secrets, uploaded files. */
export const DATA = path.resolve(ROOT, process.env.ZHUNSHENG_DATA || '.data');
