export interface Rank {
  readonly rank: number;
  /** Wins over every claim without it, however long. */
  readonly forced?: true;
}

/** Who wins where two recognisers claim the same span. Higher wins. */
export const RANKS: Readonly<Record<string, Rank>> = {
  dictionary: { rank: 100, forced: true },
  electronic: { rank: 95 },
  phone: { rank: 90 },
  document: { rank: 86 },
  'date-range': { rank: 84 },
  date: { rank: 82 },
  time: { rank: 80 },
  quarter: { rank: 78 },
  'quarter-code': { rank: 77 },
  coordinate: { rank: 76 },
  minutes: { rank: 75 },
  height: { rank: 43 },
  dimension: { rank: 74 },
  money: { rank: 72 },
  dollar: { rank: 71 },
  range: { rank: 60 },
  ratio: { rank: 58 },
  quantity: { rank: 56 },
  ordinal: { rank: 50 },
  place: { rank: 49 },
  'list-marker': { rank: 48 },
  roman: { rank: 46 },
  unit: { rank: 42 },
  definition: { rank: 44 },
  code: { rank: 41 },
  abbreviation: { rank: 40 },
  loan: { rank: 30 },
  compound: { rank: 26 },
  letter: { rank: 22 },
  camel: { rank: 19 },
  spelling: { rank: 20 },
  'final-stroke': { rank: 18 },
  footnote: { rank: 18 },
  division: { rank: 17 },
  minus: { rank: 16 },
  dash: { rank: 14 },
  per: { rank: 13 },
  symbol: { rank: 12 },
  number: { rank: 10 },
};
