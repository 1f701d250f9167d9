/** Lets at most `wide` works run at once; the others wait their turn, first come first served, guests behind all others. */
export class Queue {
  private running = 0;
  private readonly waiting: { ahead: (count: number) => void; begin: () => void; guest: boolean }[] = [];

  constructor(private readonly wide: number) {}

  /** How many wait. */
  get length(): number {
    return this.waiting.length;
  }

  /** Runs when a place is free. `ahead` is told how many are before it, each time that changes; an abort leaves the queue. */
  async run<T>(work: () => Promise<T>, ahead: (count: number) => void, signal: AbortSignal, guest = false): Promise<T> {
    signal.throwIfAborted();
    if (this.running >= this.wide) await this.turn(ahead, signal, guest);
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

  private turn(ahead: (count: number) => void, signal: AbortSignal, guest: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.waiting.indexOf(entry);
        if (place >= 0) this.waiting.splice(place, 1);
        this.tell();
        reject(signal.reason as Error);
      };
      const entry = { ahead, guest, begin: () => { signal.removeEventListener('abort', leave); resolve(); } };
      const guests = guest ? -1 : this.waiting.findIndex((other) => other.guest);
      const place = guests < 0 ? this.waiting.length : guests;
      this.waiting.splice(place, 0, entry);
      signal.addEventListener('abort', leave, { once: true });
      this.tell(place);
    });
  }

  private tell(from = 0): void {
    this.waiting.slice(from).forEach((entry, index) => entry.ahead(from + index + this.running));
  }
}
