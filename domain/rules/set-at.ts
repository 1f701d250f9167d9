export type Path = readonly (string | number)[];

/** The same value with one place changed; everything beside the path is shared. `undefined` takes a key away. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [head, ...rest] = path;
  if (head === undefined) return next as T;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === head ? setAt(item, rest, next) : item)) as T;
  const { [String(head)]: before, ...others } = value as Record<string, unknown>;
  if (rest.length === 0 && next === undefined) return others as T;
  return { ...(value as Record<string, unknown>), [String(head)]: setAt(before, rest, next) } as T;
}
