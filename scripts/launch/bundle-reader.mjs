import path from 'node:path';
import { ROOT } from './paths.mjs';

/** The reading process as one file beside the server: the standalone build holds neither its source nor all its libraries. */
export async function bundleReader(folder) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['lib/inspect/job-process.ts'],
    outfile: path.join(folder, 'reading-process.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Libraries in the older module format ask for Node's own modules by require.
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    logLevel: 'warning',
  });
}
