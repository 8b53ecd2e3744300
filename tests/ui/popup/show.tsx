import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupModel, PopupView } from '../../../lib/app/popup-model.ts';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import { I18nContext } from '../../../lib/i18n/context.ts';
import type { PlaybackState } from '../../../lib/messages/protocol.ts';
import { fakeI18n } from '../../fakes/i18n.ts';

/** What a portal's tab holds. */
export const ARTICLE = {
  url: 'https://backan.gov.vn/tin.aspx',
  siteName: 'Cổng thông tin điện tử tỉnh Bắc Kạn',
  title: 'Sớm đưa nước sạch về vùng cao',
  publishedAt: '2021-06-14',
  language: 'vi',
  blocks: [],
  wordCount: 780,
};

/** A model that does nothing and whose state the test sets. */
export function fakeModel(view: PopupView) {
  return {
    view: signal(view),
    saving: signal<KeepState>({ kind: 'unsaved' }),
    playback: signal<PlaybackState | undefined>(undefined),
    region: signal(false),
    autoOpen: signal(false),
    setAutoOpen: vi.fn(async () => undefined),
    read: vi.fn(async () => undefined),
    tryAnyway: vi.fn(async () => false),
    join: vi.fn(async () => undefined),
    leave: vi.fn(async () => undefined),
    save: vi.fn(async () => undefined),
    retry: vi.fn(async () => undefined),
    skipPictures: vi.fn(() => undefined),
    control: vi.fn(async () => undefined),
    changeType: vi.fn(async () => undefined),
    pick: vi.fn(async () => true),
    forgetRegion: vi.fn(async () => undefined),
    report: vi.fn(async () => ''),
  } satisfies PopupModel;
}

/** Renders the popup with such a model. */
export async function show(view: PopupView, language: 'vi' | 'en' = 'vi') {
  const model = fakeModel(view);
  const close = vi.fn();
  const i18n = await fakeI18n(language);
  render(
    <I18nContext.Provider value={i18n}>
      <Popup model={model} scale={signal(110)} close={close} />
    </I18nContext.Provider>,
  );
  return { model, close };
}
