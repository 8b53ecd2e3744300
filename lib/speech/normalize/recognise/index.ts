import type { Recogniser } from '../recogniser.ts';
import { abbreviation } from './abbreviation.ts';
import { camel } from './camel.ts';
import { code, quarterCode } from './code.ts';
import { compound } from './compound.ts';
import { dash } from './dash.ts';
import { date } from './date.ts';
import { dateRange } from './date-range.ts';
import { definition } from './definition.ts';
import { dictionary } from './dictionary.ts';
import { document } from './document.ts';
import { electronic } from './electronic.ts';
import { finalStroke, footnote, listMarker } from './list-marker.ts';
import { loan } from './loan.ts';
import { bareUnit, coordinate, dimension, height, minutes } from './measure.ts';
import { dollarBehind, moneySign } from './money-sign.ts';
import { number } from './number.ts';
import { ordinal, quarter } from './ordinal.ts';
import { per } from './per.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { range } from './range.ts';
import { ratio } from './ratio.ts';
import { roman } from './roman.ts';
import { letter, spelling } from './spelling.ts';
import { division, minus, symbol } from './symbol.ts';
import { time } from './time.ts';

/** All recognisers. Their order says nothing: span and rank decide. */
export const RECOGNISERS: readonly Recogniser[] = [
  abbreviation,
  bareUnit,
  camel,
  code,
  compound,
  coordinate,
  dash,
  date,
  dateRange,
  definition,
  dictionary,
  dimension,
  division,
  document,
  dollarBehind,
  electronic,
  finalStroke,
  footnote,
  height,
  letter,
  listMarker,
  loan,
  minus,
  minutes,
  moneySign,
  number,
  ordinal,
  per,
  phone,
  place,
  quantity,
  quarter,
  quarterCode,
  range,
  ratio,
  roman,
  spelling,
  symbol,
  time,
];
