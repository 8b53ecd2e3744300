import type { Recogniser } from '../recogniser.ts';
import { abbreviation } from './abbreviation.ts';
import { date } from './date.ts';
import { dateRange } from './date-range.ts';
import { number } from './number.ts';
import { quantity } from './quantity.ts';
import { range } from './range.ts';
import { ratio } from './ratio.ts';

/** All recognisers. Their order says nothing: span and rank decide. */
export const RECOGNISERS: readonly Recogniser[] = [abbreviation, date, dateRange, number, quantity, range, ratio];
