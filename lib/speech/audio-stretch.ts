/** 25 ms at 22,050 Hz: longer than a pitch period of a low voice, shorter than a phoneme. */
const WINDOW = 552;
const HOP = WINDOW / 2;
const SEARCH = 160;

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

/**
 * Speaks the samples `factor` times faster without raising the pitch (overlap and add where the waves agree).
 * Gives back as many samples as `samples.length / factor`, within a window.
 */
export function speedUp(samples: Float32Array, factor: number): Float32Array {
  if (factor === 1 || samples.length < WINDOW * 4) return samples;
  const output = new Float32Array(Math.round(samples.length / factor));
  let source = 0;
  for (let target = 0; target < output.length; target += HOP) {
    const length = Math.min(WINDOW, output.length - target);
    for (let i = 0; i < length; i += 1) {
      const fade = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW);
      const weight = target === 0 && i < HOP ? 1 : fade;
      output[target + i] = (output[target + i] ?? 0) + weight * (samples[source + i] ?? 0);
    }
    source = bestStart(samples, Math.round((target + HOP) * factor), source + HOP);
  }
  return output;
}
