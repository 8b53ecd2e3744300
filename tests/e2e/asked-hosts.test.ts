import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ARTICLE_URL } from './harness/index.ts';
import { type Portal, startPortal } from './harness/portal.ts';

/** Ways to ask a portal for a host, as browsers do: by name, through a proxy's tunnel, in TLS with nothing before it. */
const WAYS: Readonly<Record<string, (portal: Portal, host: string) => Promise<unknown>>> = {
  'plain HTTP': async ({ port }, host) => {
    const asking = request({ port, path: `http://${host}/x`, headers: { host } });
    asking.end();
    const [answer] = await once(asking, 'response');
    answer.resume();
  },
  'a tunnel': ({ port }, host) => {
    const asking = request({ port, method: 'CONNECT', path: `${host}:443` });
    asking.end();
    return once(asking, 'error');
  },
  TLS: ({ port }, host) => once(connect({ port, servername: host }), 'error'),
};

describe.each(Object.entries(WAYS))('a host that is asked for by %s', (_way, ask) => {
  it('fails the session where nothing named it', async () => {
    const portal = await startPortal();
    await ask(portal, 'len-lut.example');
    await expect(portal.stop()).rejects.toThrow('nobody asked for len-lut.example');
  });

  it('is as it should be where it is served, where a served page names it, or where it is the browser makers’ own', async () => {
    const portal = await startPortal();
    portal.serve(
      'http://xa.gov.vn/tin.html',
      `<img src="https://anh.example/1.png"><script>load("//ssl" + ".thong-ke.example")</script>`,
    );
    for (const host of [
      new URL(ARTICLE_URL).hostname,
      'xa.gov.vn',
      'anh.example',
      'ssl.thong-ke.example',
      'update.googleapis.com',
    ])
      await ask(portal, host);
    await portal.stop();
  });
});
