import type { Clock } from './clock.ts';
import { SAMPLE_RATE, type SpeechPart, type TimedWord } from './embedded-engine.ts';

export interface StreamEvents {
  /** The first sample sounds. */
  onStart(): void;
  onWord(word: TimedWord): void;
  /** All has sounded, but for a last moment in which the next stream can be scheduled without a gap. */
  onEnd(): void;
  /** The device does not take the sound. */
  onBlocked(): void;
}

interface Placement {
  /** Seconds by which the context runs ahead of the ears now; a context that has just begun does not know yet. */
  delay(): number;
  /** Context time before which nothing may be placed, because an earlier stream still sounds. */
  earliest(): number;
  /** The stream now reaches to this context time. */
  onScheduled(end: number): void;
}

export interface AudioStream {
  push(part: SpeechPart, isLast: boolean): void;
  /** Silences it at once, without a click. */
  stop(): void;
}

/** Seconds between asking for a sound and hearing it at the earliest, and between `onEnd` and the true end. */
const LEAD = 0.01;
const HANDOVER = 0.06;
const FADE = 0.008;
/** Seconds; a device that says more is not believed. */
const LONGEST_DELAY = 0.5;
/** A device that has not moved for this long, in milliseconds, is gone. */
const BLOCKED_AFTER = 4_000;
const LONGEST_WAIT = 250;
/** What counts of the time between two looks at the device, in milliseconds: a page that was frozen, or a machine that slept, did not wait for it. */
const LONGEST_LOOK = 1_000;

/** The next whole sample of the context: between two of them a part would be interpolated, and its ends would click. */
function onFrame(time: number): number {
  return Math.ceil(time * SAMPLE_RATE - 0.001) / SAMPLE_RATE;
}

interface Cue {
  /** Context time. */
  time: number;
  call(): void;
}

/** Plays the parts of one utterance end to end and tells what is heard when. */
export function openStream(
  context: AudioContext,
  clock: Clock,
  volume: number,
  events: StreamEvents & Placement,
): AudioStream {
  const gain = context.createGain();
  gain.gain.value = volume;
  gain.connect(context.destination);
  const sources: AudioBufferSourceNode[] = [];
  const cues: Cue[] = [];
  let nextTime = 0;
  let passed = 0;
  let isOver = false;
  let stopTimer: (() => void) | undefined;
  let device = { time: context.currentTime, lookedAt: clock.now(), stillFor: 0 };

  /** What the ears have reached. */
  const heardTime = () => context.currentTime - Math.min(LONGEST_DELAY, events.delay());

  function close(): void {
    isOver = true;
    stopTimer?.();
  }

  function isBlocked(): boolean {
    const [time, lookedAt] = [context.currentTime, clock.now()];
    const waited = Math.min(LONGEST_LOOK, lookedAt - device.lookedAt);
    device = { time, lookedAt, stillFor: time > device.time ? 0 : device.stillFor + waited };
    return device.stillFor > BLOCKED_AFTER;
  }

  function tick(): void {
    stopTimer?.();
    while (!isOver && cues[0] && cues[0].time <= heardTime() + 0.002) cues.shift()?.call();
    if (isOver) return;
    if (isBlocked()) {
      stop();
      events.onBlocked();
      return;
    }
    if (context.state !== 'running') void context.resume();
    const wait = cues[0] ? (cues[0].time - heardTime()) * 1000 : LONGEST_WAIT;
    stopTimer = clock.after(Math.max(4, Math.min(LONGEST_WAIT, wait)), tick);
  }

  function finish(): void {
    if (isOver) return;
    close();
    events.onEnd();
  }

  function schedule(samples: Float32Array<ArrayBuffer>): AudioBufferSourceNode | undefined {
    if (samples.length === 0) return undefined;
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(gain);
    source.start(nextTime);
    sources.push(source);
    return source;
  }

  function stop(): void {
    close();
    const end = context.currentTime + FADE;
    gain.gain.setTargetAtTime(0, context.currentTime, FADE / 3);
    for (const source of sources) source.stop(end);
    events.onScheduled(end);
  }

  return {
    push({ samples, words }, isLast) {
      if (isOver) return;
      const isFirst = nextTime === 0;
      nextTime = onFrame(Math.max(nextTime, events.earliest(), context.currentTime + LEAD));
      const begin = nextTime;
      const source = schedule(samples);
      nextTime += samples.length / SAMPLE_RATE;
      events.onScheduled(nextTime);
      if (isFirst) cues.push({ time: begin, call: events.onStart });
      for (const word of words) {
        cues.push({ time: begin + Math.max(0, word.at - passed) / 1000, call: () => events.onWord(word) });
      }
      passed += (samples.length / SAMPLE_RATE) * 1000;
      if (isLast) {
        cues.push({ time: Math.max(begin, nextTime - HANDOVER), call: finish });
        // Timers of a hidden tab may sleep; the sound's own end does not.
        if (source) source.onended = finish;
      }
      tick();
    },
    stop() {
      if (!isOver) stop();
    },
  };
}
