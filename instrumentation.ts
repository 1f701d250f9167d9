/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startSealer } = await import('./server/jobs/sealer');
  startSealer();
  const { startReader } = await import('./server/jobs/reader');
  startReader();
}
