import { type FamilySign, withRules } from './family.ts';

/** Liferay's web content: bacgiang, thainguyen, moh, moit. */
export const liferaySign: FamilySign = {
  name: 'liferay',
  marks: [['.journal-content-article'], ['.portlet-asset-publisher', '.asset-content']],
  body: ['.journal-content-article', '.asset-content'],
};

export const liferay = /* @__PURE__ */ withRules(liferaySign, {
  title: [
    '.asset-full-content .asset-title',
    '.portlet-asset-publisher h3.header-title',
    '.asset-full-content h1',
    '.asset-full-content .header-title',
    'h3.header-title',
    '.main-content h1',
    '#content h1:not([class*="portlet"])',
    'h1:not(.site-title)',
  ],
  lead: ['.article-summary', '.journal-content-article .summary', '.asset-summary'],
  date: ['.meta-data-date', 'p.date_post', '.date_post', '.metadata-publish-date', '.asset-full-content .date'],
  byline: ['.article-author', '.journal-content-article .author'],
  source: ['.article-source'],
  drop: [
    '.date-today',
    '.current-date',
    '.clock',
    '.lfr-meta-actions',
    '.asset-ratings',
    '.taglib-social-bookmarks',
    '.asset-related-assets',
    '.asset-more',
  ],
});
