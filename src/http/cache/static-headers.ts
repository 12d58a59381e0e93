import type { Request, RequestHandler, Response } from 'express';

/** Returns the headers that these middlewares set on every GET: name, value, name, value … */
export function staticHeaders(middlewares: readonly RequestHandler[]): string[] {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string | number) => headers.set(name, String(value)),
    removeHeader: (name: string) => headers.delete(name),
  };
  for (const middleware of middlewares) {
    void middleware({ method: 'GET', headers: {}, get: () => undefined } as unknown as Request, response as unknown as Response, () => undefined);
  }
  return [...headers].flat();
}
