import { AMERICA_ASIA } from './data/loans/america-asia.ts';
import { COMPANIES } from './data/loans/companies.ts';
import { LEISURE } from './data/loans/leisure.ts';
import { LIFE } from './data/loans/life.ts';
import { MEDICINE } from './data/loans/medicine.ts';
import { MIDDLE_EAST_EUROPE_AFRICA } from './data/loans/middle-east-europe-africa.ts';
import { PEOPLE } from './data/loans/people.ts';
import { SHOPS_BANKS } from './data/loans/shops-banks.ts';
import { SPORT } from './data/loans/sport.ts';
import { SPORT_MONEY } from './data/loans/sport-money.ts';
import { TECHNOLOGY } from './data/loans/technology.ts';
import { TRADE } from './data/loans/trade.ts';
import { WORLD } from './data/loans/world.ts';

const TABLES = [
  TECHNOLOGY,
  LIFE,
  SPORT_MONEY,
  WORLD,
  PEOPLE,
  SPORT,
  COMPANIES,
  SHOPS_BANKS,
  AMERICA_ASIA,
  MIDDLE_EAST_EUROPE_AFRICA,
  MEDICINE,
  LEISURE,
  TRADE,
];

/** Foreign and loan words in lower case → how a Vietnamese voice is to say them. */
export const LOANS: ReadonlyMap<string, string> = new Map(TABLES.flatMap((table) => Object.entries(table)));
