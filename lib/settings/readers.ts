/** Takes whatever storage holds; gives a value of the right shape, or undefined where it is bad. */
export type Reader<T> = (value: unknown) => T | undefined;

/** One of a closed set of values. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((candidate) => candidate === value);
}

/** A finite number between two bounds, both included. */
export function numberBetween(min: number, max: number): Reader<number> {
  return (value) => (typeof value === 'number' && value >= min && value <= max ? value : undefined);
}

/** True or false, and nothing that is merely like them. */
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A string of at most `max` UTF-16 units. */
export function textUpTo(max: number): Reader<string> {
  return (value) => (typeof value === 'string' && value.length <= max ? value : undefined);
}

/** A list; bad entries are left out, a value that is no list is bad. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) =>
    Array.isArray(value)
      ? value.map(read).filter((entry): entry is NonNullable<typeof entry> => entry != null)
      : undefined;
}

/** An object whose named fields are all good; other fields are dropped. */
export function objectOf<T extends object>(fields: { [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const entries = Object.entries<Reader<unknown>>(fields).map(([name, read]) => [
      name,
      read(Reflect.get(value, name)),
    ]);
    return entries.every(([, field]) => field !== undefined) ? (Object.fromEntries(entries) as T) : undefined;
  };
}
