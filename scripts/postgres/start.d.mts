export type StartedPostgres = {
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  port: number;
  cluster: string;
  adopted: boolean;
  stop: () => Promise<void>;
};
export type StartOptions = { dataDir: string; log?: (line: string) => void; durable?: boolean; keepAlive?: boolean };
export function startPostgres(options: StartOptions): Promise<StartedPostgres>;
