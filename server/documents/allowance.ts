/** How often a stranger may have a document checked. A bucket of tokens per address, in the memory of this process. */
export const PUBLIC_CHECKS = { perMinute: 6, ofAllPerMinute: 60, waiting: 20 } as const;
const MOST_ADDRESSES = 20_000;

export class Allowance {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly perMinute: number) {}

  /** Takes one; 0 when it was there, else the seconds until there is one. `now` in milliseconds. */
  take(key: string, now: number): number {
    const known = this.buckets.get(key);
    const tokens = known ? Math.min(this.perMinute, known.tokens + ((now - known.at) / 60_000) * this.perMinute) : this.perMinute;
    this.buckets.delete(key); // the newest stand last
    if (this.buckets.size >= MOST_ADDRESSES) this.forget();
    this.buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / this.perMinute);
  }

  /** The oldest tenth goes: mostly buckets that are full again. */
  private forget(): void {
    for (const key of [...this.buckets.keys()].slice(0, MOST_ADDRESSES / 10)) this.buckets.delete(key);
  }
}

/** One household has a whole network of addresses in IPv6; the first half of it names them all. */
export const addressKey = (address: string | null): string => (address?.includes(':') ? address.split(':').slice(0, 4).join(':') : address ?? 'unknown');
