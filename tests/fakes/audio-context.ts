import type { FakeClock } from './clock.ts';

export interface ScheduledSound {
  start: number;
  seconds: number;
  /** Context time at which it was told to stop, or undefined. */
  stoppedAt?: number;
}

export interface FakeAudio {
  context: AudioContext;
  readonly sounds: ScheduledSound[];
  volume(): number;
  /** The device stops taking sound; its time stands still. */
  unplug(): void;
  /** The device is back; its time goes on where it stood. */
  plugIn(): void;
  readonly isClosed: boolean;
}

/** An AudioContext that plays nothing; its time is the clock's, as long as the device is there. */
export function createFakeAudio(clock: FakeClock): FakeAudio {
  const sounds: ScheduledSound[] = [];
  const gain = { value: 1, setTargetAtTime: () => undefined };
  let frozenAt: number | undefined;
  let lag = 0;
  const time = () => frozenAt ?? clock.now() / 1000 - lag;
  let isClosed = false;
  const context = {
    destination: {},
    outputLatency: 0,
    get currentTime() {
      return time();
    },
    get state() {
      return frozenAt === undefined ? 'running' : 'suspended';
    },
    resume: async () => undefined,
    close: async () => {
      isClosed = true;
    },
    createGain: () => ({ gain, connect: () => undefined }),
    createBuffer: (_channels: number, length: number, rate: number) => ({
      duration: length / rate,
      copyToChannel: () => undefined,
    }),
    createBufferSource() {
      const sound: ScheduledSound = { start: -1, seconds: 0 };
      sounds.push(sound);
      return {
        onended: null,
        connect: () => undefined,
        set buffer(buffer: { duration: number }) {
          sound.seconds = buffer.duration;
        },
        start(time: number) {
          sound.start = time;
        },
        stop(time: number) {
          sound.stoppedAt = time;
        },
      };
    },
  };
  return {
    context: context as unknown as AudioContext,
    sounds,
    volume: () => gain.value,
    unplug() {
      frozenAt = time();
    },
    plugIn() {
      lag = clock.now() / 1000 - time();
      frozenAt = undefined;
    },
    get isClosed() {
      return isClosed;
    },
  };
}
