import { expect, it } from 'vitest';
import { readerAddress } from '../../../../lib/app/reader-address.ts';
import { sleepOf, withSleep } from '../../../../lib/app/speech/sleep.ts';

const ORIGIN = 'chrome-extension://abc';

it('is read back as it was written', () => {
  const address = withSleep(readerAddress({ id: 'a', listen: true }), 1_764_360_000_123.4);
  expect(sleepOf(ORIGIN + address)).toBe(1_764_360_000_123);
});

it.each(['', '&sleep=', '&sleep=soon', '&sleep=-5', '&sleep=1.5', '&sleep=Infinity'])('is none here: "%s"', (query) => {
  expect(sleepOf(`${ORIGIN}/reader.html?id=a${query}`)).toBe(0);
});
