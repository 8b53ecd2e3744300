/** What the page asks the search Worker: first which database, then queries. */
export type SearchRequest = { open: string } | { id: number; text: string };

/** What it answers to a query. */
export type SearchAnswer = { id: number; ids: string[] } | { id: number; failed: string };
