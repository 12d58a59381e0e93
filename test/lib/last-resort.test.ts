import { expect, it } from 'vitest';
import { runChild } from '../support/child.js';

it('lets a rejection that nothing handles end nothing, and an exception that nothing catches stop the service', async () => {
  const child = runChild(new URL('./faulty-process.ts', import.meta.url));
  const lines: string[] = [];
  for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine()) lines.push(line);
  const [first = '', second = '', metrics = '', last = ''] = lines;
  expect(JSON.parse(first)).toMatchObject({
    level: 'error',
    msg: expect.stringContaining('goes on'),
    err: { message: 'nobody waits for this', stack: expect.stringContaining('faulty-process') },
  });
  expect(JSON.parse(second).err).toMatchObject({ message: expect.stringContaining('no error'), stack: expect.any(String) });
  expect(metrics).toContain('pledgewatch_unhandled_rejections_total 2');
  expect(JSON.parse(last)).toMatchObject({ level: 'fatal', err: { message: 'nobody catches this' } });
  expect(await child.ended).toMatchObject({ code: 3 });
});
