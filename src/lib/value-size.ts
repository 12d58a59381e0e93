/**
 * How many values a JSON value holds, itself and the texts, numbers and lists within it counted one by one; not counted beyond `most`.
 * Walks with a list of its own, so that no depth can overflow the stack.
 */
export function valueSize(root: unknown, most: number): number {
  const open: unknown[] = [root];
  let size = 0;
  while (open.length > 0 && size <= most) {
    const value = open.pop();
    size += 1;
    if (typeof value !== 'object' || value === null) continue;
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (size + parts.length > most) return most + 1;
    for (const part of parts) open.push(part);
  }
  return size;
}
