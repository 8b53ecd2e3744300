/**
 * By how many seconds a context runs ahead of the ears, as far as the browser says so without waiting. Firefox's `outputLatency` asks the sound
 * server, and the page stands still until it answers: for a minute in Firefox 153 with PulseAudio, while its sound plays on. There the part that
 * needs no question has to do.
 */
export function soundDelay(context: Pick<AudioContext, 'baseLatency' | 'outputLatency'>, scope: object): number {
  const isGecko = 'mozInnerScreenX' in scope;
  return (isGecko ? context.baseLatency : context.outputLatency) || 0;
}
