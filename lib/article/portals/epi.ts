import { type FamilySign, withRules } from './family.ts';

/** ePi's CMS: nhandan, tienphong, sggp, vietnamplus, plo, baobackan since 2021 and many provinces' newspapers. */
export const epiSign: FamilySign = {
  name: 'epi',
  marks: [
    ['.article__sapo'],
    ['.article__body', '.cms-body'],
    ['.article__body', '.article__meta'],
    ['.details__content', '.cms-body'],
    ['.cms-body', '.cms-desc'],
    ['.zce-content-body'],
  ],
  body: ['.article__body', '.details__content', '.zce-content-body', '.cms-body', '[itemprop="articleBody"]'],
};

export const epi = /* @__PURE__ */ withRules(epiSign, {
  title: ['h1.article__title', '.article__title', 'h1.cms-title', '.details__headline', 'h1'],
  lead: ['.article__sapo', '.details__summary', '.article__summary', '.cms-desc'],
  date: [
    '.article__meta time[datetime]',
    '.article__meta time',
    '.details__meta time',
    'time.cms-date',
    'time:not(#today)',
  ],
  byline: ['.article__author .name', '.article__author', '.details__author .name', '.author.cms-author'],
  source: ['.article__source', '.details__source'],
  drop: [
    '.rennab',
    '[id^="sdaWeb_"]',
    '.sda_middle',
    '.related-news',
    '.article__tag',
    '.article__social',
    '.article__audio',
    '.details__tags',
    '.wrap-comment',
    '.article-relate',
    '.cms-relate',
    'span.time#today',
    '#today',
  ],
});
