import { Player } from '../../../components/reader/player/Player.tsx';
import { rankSystemVoices } from '../../../lib/speech/voices.ts';
import { HOAI_MY, LINH } from '../../fakes/browser-speech.ts';
import { createFakeSession, type FakeSession } from '../../fakes/speech-session.ts';
import { WithPanels } from '../../fakes/with-panels.tsx';
import { ARTICLE, nothing, settings, still } from '../data.ts';
import { Done, Scene } from '../Scene.tsx';

const [FIRST] = rankSystemVoices([HOAI_MY, LINH]);

function session(change: Parameters<FakeSession['become']>[0], more: Partial<FakeSession> = {}): FakeSession {
  const made = createFakeSession();
  made.become(change);
  return { ...made, ...more };
}

const idle = session({});
const STATES = {
  'chưa nghe': idle,
  'đang nghe': session({ status: 'playing', index: 1, sleep: { kind: 'at', time: 0 } }, { timeLeft: () => 300_000 }),
  'có giọng hay hơn': session({ status: 'paused', index: 1 }, { voices: { ...idle.voices, offer: still(FIRST) } }),
  'giọng khác đọc thay': session(
    { status: 'playing', index: 1 },
    { fallback: still({ voiceId: 'vi', reason: 'no-start' as const }) },
  ),
  'không nghe được': session({ status: 'failed', failure: 'audio-blocked' }),
};

const ENTRIES = [
  { written: 'GPMB', spoken: 'giải phóng mặt bằng' },
  { written: 'Nà Lùng', spoken: 'Nà Lùng' },
];
const DICTIONARY = { entries: ENTRIES, add: nothing, remove: nothing, save: nothing, load: async () => false };

function Bar({ of, isLate = false }: { of: FakeSession; isLate?: boolean }) {
  return (
    <Player
      session={of}
      article={ARTICLE}
      settings={settings}
      root={() => null}
      remembered={isLate ? { blockId: 'b0', offset: 5 } : undefined}
      dictionary={DICTIONARY}
      userAgent="X11; Linux x86_64"
      giveFile={nothing}
    />
  );
}

/** The player in each state, and its options. */
export function PlayerScenes() {
  return (
    <>
      {Object.entries(STATES).map(([name, each], index) => (
        <Scene key={name} name={`Player: ${name}`} wide>
          <Bar of={each} isLate={index === 0} />
        </Scene>
      ))}
      <Scene name="Player: tùy chọn" wide>
        <WithPanels>
          <Done press={['Tùy chọn đọc']}>
            <Bar of={session({})} />
          </Done>
        </WithPanels>
      </Scene>
    </>
  );
}
