/** Seconds that a wired device usually takes: Firefox itself tells 20 to 40 ms, by system, where it hides the true figure from pages. */
const USUAL = 0.03;

/**
 * By how many seconds a context runs ahead of the ears, as far as the browser says so without waiting. Firefox's `outputLatency` asks the sound
 * server, and the page stands still until it answers: for a minute in Firefox 153 with PulseAudio, while its sound plays on. `getOutputTimestamp()`
 * is no way round: Firefox works it out from the same question (AudioContext.cpp), and has no AudioContext in Workers where one could wait. So
 * there it is what needs no question and the usual delay of a device; over Bluetooth the light is some 0.2 seconds early.
 */
export function soundDelay(context: Pick<AudioContext, 'baseLatency' | 'outputLatency'>, scope: object): number {
  const isGecko = 'mozInnerScreenX' in scope;
  return isGecko ? (context.baseLatency || 0) + USUAL : context.outputLatency || 0;
}
