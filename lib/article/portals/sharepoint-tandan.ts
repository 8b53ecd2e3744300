import { type FamilySign, withRules } from './family.ts';

/** Tân Dân's news parts on SharePoint: dienbien.gov.vn and the portals of its districts. */
export const sharepointTandanSign: FamilySign = {
  name: 'sharepoint-tandan',
  marks: [['.tandan-p-article-news-title'], ['.tandan-p-article-news-summary'], ['.tandan-p-article-main']],
  body: ['.tandan-p-article-main .ms-rtestate-field', '.tandan-p-article-main', '.ms-rtestate-field'],
};

export const sharepointTandan = /* @__PURE__ */ withRules(sharepointTandanSign, {
  title: ['.tandan-p-article-news-title'],
  lead: ['.tandan-p-article-news-summary'],
  date: ['.artcle-tools .tandan-span-date-publish', '.tandan-span-date-publish'],
  byline: ['.tandan-p-article-author', '.tandan-span-author'],
  source: ['.tandan-p-article-source'],
  drop: ['.tandan-div-article-other', '.social-share', '.td-tags', '.ms-webpart-chrome-title', '.artcle-tools a'],
});
