import { type FamilySign, withRules } from './family.ts';

/** The old system of provincial party newspapers: baobackan to 2021, baohagiang, baoquangngai, baonamdinh, baovinhlong. */
export const partyNewspaperSign: FamilySign = {
  name: 'party-newspaper',
  marks: [
    ['#content', '#date'],
    ['#content', '.image_desc'],
    ['.rl', '#content'],
    ['#content', '#current-date'],
    ['.image_desc', '.content'],
  ],
  body: ['#content', '.content'],
};

export const partyNewspaper = /* @__PURE__ */ withRules(partyNewspaperSign, {
  title: ['h1'],
  lead: ['#content .sapo', '.sapo', '.desc', '#content > p:first-child > strong:only-child'],
  date: ['#date', '.date', '#current-date', '.post-date'],
  byline: ['#content .author', '.author'],
  drop: ['table.rl', 'table.quote', '#comment', '.comment', '.othernews', '.tags', '.relate'],
});
