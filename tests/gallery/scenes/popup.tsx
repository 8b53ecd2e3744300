import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupModel, PopupView } from '../../../lib/app/popup-model.ts';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import type { PlaybackState } from '../../../lib/messages/protocol.ts';
import { ARTICLE, nothing, still } from '../data.ts';
import { Done, Scene, Show } from '../Scene.tsx';

const ON_PORTAL = { kind: 'article', article: ARTICLE, place: 'portal' } as const;

function model(view: PopupView, saving: KeepState = { kind: 'unsaved' }, playback?: PlaybackState): PopupModel {
  return {
    view: still(view),
    saving: still(saving),
    playback: still(playback),
    region: still(true),
    autoOpen: still(saving.kind === 'saved'),
    setAutoOpen: nothing,
    read: nothing,
    tryAnyway: async () => false,
    join: nothing,
    leave: nothing,
    save: nothing,
    retry: nothing,
    skipPictures: () => undefined,
    control: nothing,
    changeType: nothing,
    pick: async () => true,
    forgetRegion: nothing,
    report: async () => '',
  };
}

const SPEAKING = { title: 'Bài đang nghe ở thẻ khác, với một cái tên dài', recordId: '1', speaking: true };

const MISSING = {
  'https://anh.bao.vn/2025/be-nuoc.jpg': 'no-permission',
  'https://anh.bao.vn/2025/khanh-thanh.jpg': 'timeout',
} as const;

const STATES: readonly [name: string, PopupModel][] = [
  ['đang xem', model({ kind: 'looking', title: 'Nước sạch về bản' })],
  ['bài', model(ON_PORTAL)],
  ['đang lưu, đang nghe', model(ON_PORTAL, { kind: 'saving', done: 3, total: 12 }, SPEAKING)],
  ['đã lưu', model({ ...ON_PORTAL, place: 'reader' }, { kind: 'saved' })],
  ['đã lưu, thiếu ảnh', model(ON_PORTAL, { kind: 'saved', id: '1', missing: MISSING })],
  ['không lưu được', model(ON_PORTAL, { kind: 'failed', reason: 'quota' })],
  ['không có bài', model({ kind: 'no-article', article: null })],
  ['trang của trình duyệt', model({ kind: 'problem', reason: 'forbidden' })],
];

/** components/popup in every state that its model can be in. */
export function PopupScenes() {
  return (
    <>
      {STATES.map(([name, each]) => (
        <Scene key={name} name={`Popup: ${name}`}>
          <Popup model={each} scale={still(110)} close={nothing} />
        </Scene>
      ))}
      <Scene name="Popup: bài sai, tiêu điểm">
        <Done press={['Bài lấy ra chưa đúng?']}>
          <Show state="focus" of="button">
            <Popup model={model(ON_PORTAL)} scale={still(100)} close={nothing} />
          </Show>
        </Done>
      </Scene>
    </>
  );
}
