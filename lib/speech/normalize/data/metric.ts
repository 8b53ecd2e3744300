import type { Unit } from './units.ts';

/** Multiples of a unit by the letter before its sign, named as in SI. */
const PREFIXES: Readonly<Record<string, string>> = {
  T: 'tê ra',
  G: 'gi ga',
  M: 'mê ga',
  k: 'ki lô',
  K: 'ki lô',
  h: 'héc tô',
  d: 'đề xi',
  m: 'mi li',
  µ: 'mi crô',
  μ: 'mi crô',
  n: 'na nô',
  p: 'pi cô',
};

/** Units that take prefixes, and which; a dot among them is the bare sign. */
const BASES: readonly (readonly [sign: string, spoken: string, prefixes: string])[] = [
  ['m', 'mét', 'µμnp'],
  ['g', 'gam', 'µμnp'],
  ['l', 'lít', 'hdmµμ'],
  ['L', 'lít', 'dmµμ'],
  ['s', 'giây', 'mµμn'],
  ['W', 'oát', 'TGMkKmµμ'],
  ['Wh', 'oát giờ', 'TGMkKm'],
  ['Wp', 'oát pích', 'GMkK'],
  ['V', 'vôn', 'kKmµμ'],
  ['A', 'am pe', 'kmµμ'],
  ['Ah', 'am pe giờ', 'km'],
  ['VA', 'vôn am pe', '.MkK'],
  ['VAr', 'vôn am pe phản kháng', 'MkK'],
  ['Hz', 'héc', 'TGMkK'],
  ['J', 'jun', 'TGMkK'],
  ['cal', 'ca lo', 'kK'],
  ['N', 'niu tơn', 'kM'],
  ['Nm', 'niu tơn mét', '.k'],
  ['Pa', 'pát xcan', 'GMkKh'],
  ['bar', 'ba', 'm'],
  ['Ω', 'ôm', 'Mkm'],
  ['F', 'pha ra', 'mµμnp'],
  ['mol', 'mon', 'mµμn'],
  ['Sv', 'si vớt', 'mµμ'],
  ['Bq', 'béc cơ ren', '.GMk'],
  ['eV', 'ê lếch trông vôn', '.GMk'],
  ['bps', 'bít trên giây', '.TGMkK'],
  ['bit', 'bít', 'GMkK'],
  ['B', 'bai', 'T'],
];

/** Signs of two letters that mean nothing else; other pairs are left to their numbers. */
const SAFE_PAIRS: ReadonlySet<string> = new Set([
  'ml',
  'mL',
  'kW',
  'KW',
  'MW',
  'GW',
  'kV',
  'kJ',
  'kN',
  'µm',
  'μm',
  'µg',
  'μg',
]);

/** All prefixed units: kW, µg, mmol, Gbps. */
export const METRIC_UNITS: Readonly<Record<string, Unit>> = Object.fromEntries(
  BASES.flatMap(([sign, spoken, prefixes]) =>
    [...prefixes].map((prefix): [string, Unit] => [
      prefix === '.' ? sign : prefix + sign,
      {
        spoken: prefix === '.' ? spoken : `${PREFIXES[prefix]} ${spoken}`,
        kind: sign === 's' ? 'time' : 'measure',
        ...(((prefix !== '.' && sign.length > 1) || SAFE_PAIRS.has(prefix + sign)) && { isSafe: true }),
      },
    ]),
  ),
);
