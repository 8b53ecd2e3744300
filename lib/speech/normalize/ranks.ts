export interface Rank {
  readonly rank: number;
  /** Wins over every claim without it, however long. */
  readonly forced?: true;
}

/** Who wins where two recognisers claim the same span. Higher wins. */
export const RANKS: Readonly<Record<string, Rank>> = {
  dictionary: { rank: 100, forced: true },
  'date-range': { rank: 82 },
  date: { rank: 80 },
  range: { rank: 60 },
  ratio: { rank: 50 },
  quantity: { rank: 40 },
  abbreviation: { rank: 30 },
  number: { rank: 10 },
};
