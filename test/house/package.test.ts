import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Lock {
  packages: Record<string, { version?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }>;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const client: Manifest = JSON.parse(readFileSync('client/package.json', 'utf8'));
// The root and the client are ours.
const locked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && path !== 'client' && link !== true);
const declared = [manifest, client].flatMap((own) =>
  Object.entries({ ...own.dependencies, ...own.devDependencies }).map(([name, version]) => [name, version, own === client ? 'client/' : ''] as const),
);

describe('the packages', () => {
  it.each(declared)('%s is pinned exactly (%s), and locked so', (name, version, folder) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/);
    const nested = lock.packages[`${folder}node_modules/${name}`];
    expect((nested ?? lock.packages[`node_modules/${name}`])?.version).toBe(version);
  });

  it('whatever is installed is known by its content', () => {
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  it('no package may run a script at installation, and none of our own does', () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(withScript.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
    expect(Object.keys({ ...manifest.scripts, ...client.scripts }).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
  });
});

const IN_ROOT = ['README.md', 'client/README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.env.example', '.ci/run'];
const inFolder = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)) : [];
const pages = [...IN_ROOT, ...['docs', 'examples', 'bench'].flatMap(inFolder).filter((path) => path.endsWith('.md'))].filter((path) =>
  existsSync(path),
);

describe('what the documents say', () => {
  it.each(pages)('%s names only commands that exist', (path) => {
    const text = readFileSync(path, 'utf8');
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)].map(([, script, short]) => script ?? short ?? '');
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  it.each(pages.filter((path) => path.endsWith('.md')))('%s links only to files that exist', (path) => {
    const text = readFileSync(path, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it('every command of package.json is explained in CONTRIBUTING.md or README.md', () => {
    const text = ['README.md', 'CONTRIBUTING.md'].map((path) => readFileSync(path, 'utf8')).join('\n');
    const own = Object.keys(manifest.scripts).filter((name) => !/^(pre|post)/.test(name));
    expect(own.filter((name) => !text.includes(`npm run ${name}`) && !text.includes(`npm ${name}`))).toEqual([]);
  });

  it('the files that scripts run exist', () => {
    const named = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/(?:client\/scripts|scripts|src|bench)\/[\w./-]+\.(?:mjs|ts)/g) ?? [],
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
