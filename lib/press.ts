import { newId } from './new-id';

/**
 * The operation ids of a page's buttons. A press whose answer was lost goes out again under its old id, so that the server
 * gives the first answer instead of doing it twice; any answer, good or bad, ends the press.
 */
export class Press {
  private readonly lost = new Map<string, string>();

  constructor(private readonly make: () => string = newId) {}

  /** The id for this act; the same for the same act as long as no answer came. */
  id(...act: readonly unknown[]): string {
    const key = JSON.stringify(act);
    const id = this.lost.get(key) ?? this.make();
    this.lost.set(key, id);
    return id;
  }

  answered(...act: readonly unknown[]): void {
    this.lost.delete(JSON.stringify(act));
  }

  forget(): void {
    this.lost.clear();
  }
}
