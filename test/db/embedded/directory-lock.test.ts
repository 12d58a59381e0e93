import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { lockDirectory } from '../../../src/db/embedded/directory-lock.js';
import { ownIdentity } from '../../../src/db/embedded/process-identity.js';
import { type Child, runChild } from '../../support/child.js';

let folder: string;
let children: Child[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pledgewatch-lock-'));
  children = [];
});

afterEach(async () => {
  for (const child of children) child.process.kill('SIGKILL');
  await Promise.all(children.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

function holder(): Child {
  const child = runChild(new URL('./holder.ts', import.meta.url), folder);
  children.push(child);
  return child;
}

const left = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.startsWith('lock-') && !name.endsWith('.sock'));

describe.runIf(inject('testRun').kind === 'embedded')('a data directory', () => {
  test('that another process has open is refused at once, with that process named', async () => {
    const other = holder();
    expect(await other.nextLine()).toBe('held');
    const began = performance.now();
    await expect(lockDirectory(folder)).rejects.toThrow(`in use by process ${other.process.pid}.`);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await left()).toHaveLength(1);
  });

  test('is refused as well while that process is suspended: only a dead process gives it up', async () => {
    const other = holder();
    expect(await other.nextLine()).toBe('held');
    other.process.kill('SIGSTOP');
    await expect(lockDirectory(folder)).rejects.toThrow(`in use by process ${other.process.pid}.`);
  });

  test('is taken over when its process was killed', async () => {
    const other = holder();
    expect(await other.nextLine()).toBe('held');
    other.process.kill('SIGKILL');
    await other.ended;
    expect(await left()).toHaveLength(1);
    const unlock = await lockDirectory(folder);
    expect(await left()).toEqual([expect.stringContaining(`lock-${process.pid}-`)]);
    await unlock();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused to the process that has it open itself, and free again afterwards', async () => {
    const unlock = await lockDirectory(folder);
    await expect(lockDirectory(folder)).rejects.toThrow('this process itself');
    await unlock();
    await (await lockDirectory(folder))();
  });

  test('that many processes want at once goes to one of them, also when a dead one left its lock', async () => {
    const dead = holder();
    expect(await dead.nextLine()).toBe('held');
    dead.process.kill('SIGKILL');
    await dead.ended;
    const answers = await Promise.all(Array.from({ length: 5 }, () => holder().nextLine()));
    expect(answers.filter((answer) => answer === 'held').length).toBeLessThanOrEqual(1);
    expect(answers.filter((answer) => answer?.startsWith('refused: ')).length).toBeGreaterThanOrEqual(4);
  });

  describe.runIf(process.platform === 'linux')('with a lock whose PID', () => {
    const { pid, start, boot, namespace } = ownIdentity();
    const parent = process.ppid;

    test.each([
      ['is now that of a later process is taken over', `lock-${parent}-${Number(start) + 1}-${boot}-${namespace}`],
      ['is its own, from before, is taken over', `lock-${pid}-${Number(start) - 100}-${boot}-${namespace}`],
      ['is from before a reboot is taken over', `lock-${parent}-${start}-00000000-${namespace}`],
      ['is of a container that is gone is taken over', `lock-1-${start}-${boot}-4026000000`],
    ])('%s', async (_, name) => {
      await writeFile(join(folder, name), '');
      const unlock = await lockDirectory(folder);
      expect(await left()).not.toContain(name);
      await unlock();
    });

    test('runs, and whose start cannot be known, is refused', async () => {
      await writeFile(join(folder, `lock-${parent}---${namespace}`), '');
      await expect(lockDirectory(folder)).rejects.toThrow(`in use by process ${parent}.`);
    });
  });
});
