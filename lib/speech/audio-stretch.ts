/** 25 ms at 22,050 Hz: longer than a pitch period of a low voice, shorter than a phoneme. */
const WINDOW = 552;
const HOP = WINDOW / 2;
const SEARCH = 160;
/** Sounds that are shorter are left alone. */
const SHORTEST = WINDOW * 4;

/** Speeds sound up as it comes, piece by piece; what it gives does not depend on how the sound was cut. */
export interface Stretcher {
  /** Takes the next samples, and gives what is certain of the faster sound. */
  push(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>;
  /** The rest; nothing may be pushed afterwards. */
  finish(): Float32Array<ArrayBuffer>;
}

function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function similarity(samples: Float32Array, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < HOP; i += 2) sum += (samples[a + i] ?? 0) * (samples[b + i] ?? 0);
  return sum;
}

function bestStart(samples: Float32Array, wanted: number, continuation: number): number {
  let best = wanted;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let start = Math.max(0, wanted - SEARCH); start <= wanted + SEARCH; start += 2) {
    const score = similarity(samples, start, continuation);
    if (score > bestScore) [best, bestScore] = [start, score];
  }
  return best;
}

/** Window that fades in over one hop and out over the next; two that overlap add up to one. */
const FADE = Float32Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW));

/**
 * Speaks `factor` times faster without raising the pitch (overlap and add where the waves agree). Gives back as many samples as came, divided by the
 * factor; a factor of 1, and a sound of less than a tenth of a second, come back as they are.
 */
export function createStretcher(factor: number): Stretcher {
  /** What came and is still needed; its first sample is sample `dropped` of the whole. */
  let input = new Float32Array(0);
  let dropped = 0;
  let given = 0;
  /** Where the next window is taken from, and what the one before it left to be added to. */
  let source = 0;
  let tail = new Float32Array(HOP);

  /** One more hop of the output, from a window of the input. */
  function hop(into: Float32Array, at: number): void {
    const isFirst = given + at === 0;
    for (let i = 0; i < HOP; i += 1) {
      const weight = isFirst ? 1 : (FADE[i] ?? 0);
      into[at + i] = (tail[i] ?? 0) + weight * (input[source - dropped + i] ?? 0);
    }
    tail = tail.map((_, i) => (FADE[HOP + i] ?? 0) * (input[source - dropped + HOP + i] ?? 0));
    const wanted = Math.round((given + at + HOP) * factor);
    source = dropped + bestStart(input, wanted - dropped, source - dropped + HOP);
  }

  function give(isWhole: boolean): Float32Array<ArrayBuffer> {
    const total = dropped + input.length;
    const due = Math.round(total / factor) - given;
    const output = new Float32Array(Math.max(0, Math.ceil(due / HOP)) * HOP);
    let length = 0;
    while (length < due) {
      const reach = Math.max(source + WINDOW, Math.round((given + length + HOP) * factor) + SEARCH + HOP);
      if (!isWhole && reach > total) break;
      hop(output, length);
      length += HOP;
    }
    given += length;
    const unused = Math.min(source, Math.round(given * factor) - SEARCH) - HOP - dropped;
    if (unused > 0) {
      input = input.slice(unused);
      dropped += unused;
    }
    return output.slice(0, isWhole ? Math.max(0, due) : length);
  }

  function rest(): Float32Array<ArrayBuffer> {
    const left = input;
    input = new Float32Array(0);
    return left;
  }

  return {
    push(samples) {
      if (factor === 1) return samples;
      input = joined(input, samples);
      return dropped + input.length < SHORTEST ? new Float32Array(0) : give(false);
    },
    finish: () => (given === 0 && input.length < SHORTEST ? rest() : give(true)),
  };
}
