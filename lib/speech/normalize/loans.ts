import { LIFE } from './data/loans/life.ts';
import { SPORT_MONEY } from './data/loans/sport-money.ts';
import { TECHNOLOGY } from './data/loans/technology.ts';
import { WORLD } from './data/loans/world.ts';

/** Foreign and loan words in lower case → how a Vietnamese voice is to say them. */
export const LOANS: ReadonlyMap<string, string> = new Map(
  [TECHNOLOGY, LIFE, SPORT_MONEY, WORLD].flatMap((table) => Object.entries(table)),
);
