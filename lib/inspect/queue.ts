/** Lets at most `wide` works run at once; the others wait their turn, first come first served. */
export class Queue {
  private running = 0;
  private readonly waiting: { ahead: (count: number) => void; begin: () => void }[] = [];

  constructor(private readonly wide: number) {}

  /** How many wait. */
  get length(): number {
    return this.waiting.length;
  }

  /** Runs when a place is free. `ahead` is told how many are before it, each time that changes; an abort leaves the queue. */
  async run<T>(work: () => Promise<T>, ahead: (count: number) => void, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.running >= this.wide) await this.turn(ahead, signal);
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes over to the next one: it is never free in between.
      const next = this.waiting.shift();
      if (next) next.begin();
      else this.running -= 1;
      this.tell();
    }
  }

  private turn(ahead: (count: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.waiting.indexOf(entry);
        if (place >= 0) this.waiting.splice(place, 1);
        this.tell();
        reject(signal.reason as Error);
      };
      const entry = { ahead, begin: () => { signal.removeEventListener('abort', leave); resolve(); } };
      this.waiting.push(entry);
      signal.addEventListener('abort', leave, { once: true });
      ahead(this.waiting.length - 1 + this.running);
    });
  }

  private tell(): void {
    this.waiting.forEach((entry, index) => entry.ahead(index + this.running));
  }
}
