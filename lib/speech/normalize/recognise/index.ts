import type { Recogniser } from '../recogniser.ts';
import { abbreviation } from './abbreviation.ts';
import { bloodGroup, finding } from './blood-group.ts';
import { bodySide } from './body-side.ts';
import { camel } from './camel.ts';
import { chemical, salt } from './chemical.ts';
import { code } from './code.ts';
import { compound } from './compound.ts';
import { chat, contact } from './contact.ts';
import { coordinate, position } from './coordinate.ts';
import { dash } from './dash.ts';
import { date } from './date.ts';
import { dateRange } from './date-range.ts';
import { definition } from './definition.ts';
import { dialCode } from './dial-code.ts';
import { dictionary } from './dictionary.ts';
import { document } from './document.ts';
import { electronic } from './electronic.ts';
import { emoticon } from './emoticon.ts';
import { exponent, scientific } from './exponent.ts';
import { operator, times } from './formula.ts';
import { greek } from './greek.ts';
import { highland } from './highland.ts';
import { finalStroke, footnote, listMarker } from './list-marker.ts';
import { loan } from './loan.ts';
import { bareUnit, dimension, minutes } from './measure.ts';
import { middleUnit } from './middle-unit.ts';
import { division, minus } from './minus.ts';
import { dollarBehind, moneySign } from './money-sign.ts';
import { netName } from './net-name.ts';
import { number } from './number.ts';
import { ordinal, quarter } from './ordinal.ts';
import { per } from './per.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { range } from './range.ts';
import { ratio } from './ratio.ts';
import { roman } from './roman.ts';
import { sequence } from './sequence.ts';
import { serial } from './serial.ts';
import { slashed } from './slashed.ts';
import { smallPlace } from './small-place.ts';
import { letter, spelling } from './spelling.ts';
import { standard } from './standard.ts';
import { stars } from './stars.ts';
import { stopwatch } from './stopwatch.ts';
import { symbol } from './symbol.ts';
import { time } from './time.ts';
import { trail } from './trail.ts';
import { vessel } from './vessel.ts';
import { weekday } from './weekday.ts';

/** All recognisers. Their order says nothing: span and rank decide. */
export const RECOGNISERS: readonly Recogniser[] = [
  abbreviation,
  bareUnit,
  bloodGroup,
  bodySide,
  camel,
  chemical,
  salt,
  code,
  compound,
  chat,
  contact,
  coordinate,
  dash,
  date,
  dateRange,
  definition,
  dialCode,
  dictionary,
  dimension,
  division,
  document,
  dollarBehind,
  electronic,
  emoticon,
  exponent,
  finalStroke,
  finding,
  footnote,
  greek,
  highland,
  letter,
  listMarker,
  loan,
  middleUnit,
  minus,
  minutes,
  moneySign,
  netName,
  number,
  operator,
  ordinal,
  per,
  period,
  phone,
  place,
  position,
  quantity,
  quarter,
  range,
  ratio,
  roman,
  scientific,
  sequence,
  serial,
  slashed,
  smallPlace,
  spelling,
  standard,
  stars,
  stopwatch,
  symbol,
  time,
  times,
  trail,
  vessel,
  weekday,
];
