/**
 * For a promise that is started now and awaited later: in a list, a map, a variable, a race. A rejection until then would count as handled by nobody. Whoever
 * awaits it is told of the rejection all the same. What is no promise is given back as it is.
 */
export function awaitedLater<T>(started: T): T {
  if (started instanceof Promise) started.catch(() => undefined);
  return started;
}
