import { describe, expect, test } from 'vitest';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';
import { HOSTILE_URLS } from './hostile-urls.js';

const strict = createUrlGuard({ allowHttp: false, allowedNetworks: [] });

describe('before an endpoint is stored', () => {
  test.each(HOSTILE_URLS)('%j is refused', (url, why) => {
    expect(strict.fault(url)).toMatch(why);
  });

  test.each([
    'https://example.org',
    'https://example.org/hooks?token=a%20b',
    'https://hooks.example.org:8443/a',
    'https://example.org:443/',
    'https://8.8.8.8/hooks',
    'https://[2606:4700::1111]/hooks',
    'https://xn--80ak6aa92e.com',
    'https://приклад.укр/hooks',
    'https://127.0.0.1.nip.io.example.org',
  ])('%s is accepted', (url) => {
    expect(strict.fault(url)).toBeNull();
  });
});

describe('where the operator allows plain http and a network', () => {
  const guard = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.0/8'] });

  test.each(['http://127.0.0.1:9000/hooks', 'http://example.org', 'http://receiver:9000/hooks', 'http://localhost:9000'])(
    '%s is accepted; names are judged when they are resolved',
    (url) => {
      expect(guard.fault(url)).toBeNull();
    },
  );

  test.each([
    ['http://127.0.0.1:22', /port/],
    ['http://10.0.0.1', /private/],
    ['http://169.254.169.254', /private/],
    ['ftp://127.0.0.1', /https/],
    ['http://a:b@127.0.0.1', /user name/],
  ])('%s is refused all the same', (url, why) => {
    expect(guard.fault(url)).toMatch(why);
  });
});
