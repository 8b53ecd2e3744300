import { describe, expect, it } from 'vitest';
import { admitMessage } from '../../../lib/messages/admit.ts';

const SELF = { id: 'me', origin: 'chrome-extension://me/' };
const PAGE = { id: 'me', url: 'https://backan.gov.vn/tin', tab: { id: 1 } };
const OWN = { id: 'me', url: 'chrome-extension://me/popup.html' };
const DETECTED = { type: 'articleDetected', request: { isArticle: true, confidence: 0.9, reasons: [] } };
const KEEP = { type: 'keepArticle', request: { recordId: 'r1', tabId: 3 } };
const LEND = { type: 'lendPicture', request: { src: 'http://thon.gov.vn/a.jpg' } };

describe('admitMessage', () => {
  it('lets a content script tell what its page is', () => {
    expect(admitMessage(DETECTED, PAGE, SELF)?.type).toBe('articleDetected');
  });

  it('lets only own pages ask for anything more', () => {
    expect(admitMessage(KEEP, OWN, SELF)?.type).toBe('keepArticle');
    expect(admitMessage(KEEP, PAGE, SELF)).toBeNull();
    expect(admitMessage({ type: 'playback', request: { command: 'toggle' } }, PAGE, SELF)).toBeNull();
    expect(admitMessage({ type: 'leaveReader', request: {} }, PAGE, SELF)).toBeNull();
    expect(admitMessage(LEND, OWN, SELF)?.type).toBe('lendPicture');
    expect(admitMessage(LEND, PAGE, SELF)).toBeNull();
  });

  it('does not take an address that merely looks like the extension', () => {
    expect(admitMessage(KEEP, { ...OWN, url: 'https://x.vn/chrome-extension://me/' }, SELF)).toBeNull();
    expect(admitMessage(KEEP, { ...OWN, url: undefined }, SELF)).toBeNull();
  });

  it('refuses other extensions', () => {
    expect(admitMessage(DETECTED, { ...PAGE, id: 'other' }, SELF)).toBeNull();
    expect(admitMessage(KEEP, { ...OWN, id: undefined }, SELF)).toBeNull();
  });

  it.each([
    null,
    7,
    'articleDetected',
    {},
    { type: 'toString', request: {} },
    { type: '__proto__', request: {} },
    { type: 'articleDetected' },
    { type: 'articleDetected', request: { isArticle: 'yes', confidence: 1, reasons: [] } },
    { type: 'keepArticle', request: { recordId: 5 } },
    { type: 'keepArticle', request: { recordId: 'a', tabId: 1.5 } },
    { type: 'playback', request: { command: 'explode' } },
    { type: 'lendPicture', request: { src: 'https://thon.gov.vn/a.jpg' } },
    { type: 'lendPicture', request: { src: 'file:///etc/passwd' } },
    { type: 'lendPicture', request: { src: 'http:' } },
  ])('drops what is not of the protocol: %j', (message) => {
    expect(admitMessage(message, { ...OWN, tab: {} }, SELF)).toBeNull();
  });
});
