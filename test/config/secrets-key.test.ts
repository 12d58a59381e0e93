import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config.js';
import { loadSecretsKey } from '../../src/config/secrets-key.js';

const emptyFolder = () => join(mkdtempSync(join(tmpdir(), 'pledgewatch-key-')), 'data');
const where = (dataDir: string) => ({ secretsKey: undefined, databaseUrl: undefined, dataDir });

describe('the key that seals secrets', () => {
  it('is made at the first start, for its owner alone, and found again at the next', () => {
    const dataDir = emptyFolder();
    const key = loadSecretsKey(where(dataDir));
    expect(key).toHaveLength(32);
    expect(loadSecretsKey(where(dataDir))).toEqual(key);
    expect(readdirSync(dataDir)).toEqual(['secrets.key']);
    expect(statSync(join(dataDir, 'secrets.key')).mode & 0o777).toBe(0o600);
  });

  it('comes from the settings where they have one', () => {
    const secretsKey = Buffer.alloc(32, 1);
    expect(loadSecretsKey({ ...where(emptyFolder()), secretsKey })).toBe(secretsKey);
  });

  it('is not made up beside a PostgreSQL server, which instances share', () => {
    expect(loadSecretsKey({ ...where(emptyFolder()), databaseUrl: 'postgresql://h/d' })).toBeUndefined();
  });

  it('is never replaced when its file is damaged', () => {
    const dataDir = emptyFolder();
    loadSecretsKey(where(dataDir));
    writeFileSync(join(dataDir, 'secrets.key'), 'half');
    expect(() => loadSecretsKey(where(dataDir))).toThrow(ConfigError);
    expect(readFileSync(join(dataDir, 'secrets.key'), 'utf8')).toBe('half');
  });

  it('says so when the directory cannot be used', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pledgewatch-key-')), 'file');
    writeFileSync(file, '');
    expect(() => loadSecretsKey(where(join(file, 'data')))).toThrow(/DATA_DIR must be a directory/);
  });
});
