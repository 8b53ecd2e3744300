import { type FamilySign, withRules } from './family.ts';

/** OneCMS: hanoimoi, congly, nguoiquansat, baonghean and others; its blocks carry `sc-` and `c-` names. */
export const onecmsSign: FamilySign = {
  name: 'onecms',
  marks: [
    ['.sc-longform-header'],
    ['.sc-longform-header-title'],
    ['.block-sc-title'],
    ['.b-maincontent', '.c-detail-head'],
    ['.c-news-detail'],
  ],
  body: ['article.entry', '.b-maincontent .entry', '.c-news-detail .entry', '.b-maincontent', '.entry'],
};

export const onecms = /* @__PURE__ */ withRules(onecmsSign, {
  title: ['.sc-longform-header-title', '.block-sc-title', '.c-detail-head__title', 'h1'],
  lead: ['.sc-longform-header-sapo', '.block-sc-sapo', '.c-detail-head__sapo', 'article.entry > h2:first-child'],
  date: ['.sc-longform-header-date', '.block-sc-publish-time', '.c-detail-head__time'],
  byline: ['.sc-longform-header-author', '.block-sc-author', '.c-detail-head__author'],
  source: ['.sc-longform-header-source', '.c-detail-head__source'],
  drop: ['.sc-empty-layer', '.c-box', '.c-related', '.c-tags', '.c-share', '.c-comment', '.b-grid', '.c-widget-tags'],
});
