import { afterEach, expect, it, vi } from 'vitest';
import { createPictureFetcher } from '../../../../lib/app/saving/fetch-picture.ts';

const ADDRESS = 'https://thon.gov.vn/anh.jpg';

function serve(...answers: Response[]) {
  const fetch = vi.fn(async (_address: string, _options: RequestInit) => answers.shift() ?? Response.error());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('takes what the browser has kept', async () => {
  const fetch = serve(new Response('ảnh'));
  const found = await createPictureFetcher()(ADDRESS, AbortSignal.timeout(1000));
  expect(found).toBeInstanceOf(Response);
  expect(fetch.mock.calls.map(([, { cache }]) => cache)).toEqual(['force-cache']);
});

it('asks the server again where the browser has kept a refusal', async () => {
  const fetch = serve(new Response('', { status: 404 }), new Response('ảnh'));
  const found = await createPictureFetcher()(ADDRESS, AbortSignal.timeout(1000));
  expect(found instanceof Response && found.ok).toBe(true);
  expect(fetch.mock.calls.map(([, { cache }]) => cache)).toEqual(['force-cache', 'reload']);
});
