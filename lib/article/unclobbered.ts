/**
 * Reads a property past named elements: a page's `<img name="body">` or `<input name="children">` hides the real one
 * of its document or form.
 */
export function unclobbered<T>(target: object, name: string): T | undefined {
  for (let at = Object.getPrototypeOf(target); at; at = Object.getPrototypeOf(at)) {
    const property = Object.getOwnPropertyDescriptor(at, name);
    if (property?.get) return property.get.call(target) as T;
    if (typeof property?.value === 'function') return property.value.bind(target) as T;
  }
  return undefined;
}
