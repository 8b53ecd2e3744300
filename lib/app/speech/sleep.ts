const PARAMETER = 'sleep';

/** A reader page's address with the moment at which the sleep timer of the article before stops speech, in milliseconds since 1970. */
export function withSleep(address: string, sleepAt: number): string {
  return `${address}&${PARAMETER}=${Math.round(sleepAt)}`;
}

/** Reads that back; 0 where there is none, or what stands there is no moment. */
export function sleepOf(href: string): number {
  const moment = Number(new URL(href).searchParams.get(PARAMETER));
  return Number.isSafeInteger(moment) && moment > 0 ? moment : 0;
}
