import { type FamilySign, withRules } from './family.ts';

/** The ministries' news part on SharePoint: mic.gov.vn, mt.gov.vn, vjst.vn. */
export const sharepointNewsSign: FamilySign = {
  name: 'sharepoint-news',
  marks: [
    ['#divArticleDescription2'],
    ['#divArticleContent'],
    ['.News_Detail_Title'],
    ['#news_content', '.title_news'],
  ],
  body: ['#divArticleContent', '#divArticleDescription2', '#news_content .content_news', '#news_content'],
};

export const sharepointNews = /* @__PURE__ */ withRules(sharepointNewsSign, {
  title: ['#news_content .title_news h1', 'h1.News_Detail_Title', '#divArticleDescription3 h1', '.title_news'],
  lead: ['#divArticleDescription', '#divArticleDescription1'],
  date: ['.date-detail', 'span.News_Time_Post', '.News_Time_Post'],
  byline: ['.Author_Write_TG > p', '.Author_Write_TG', 'p[align="right"] strong'],
  source: ['[id$="pnNguontin"]'],
  drop: [
    '.noprint',
    '.detail-icon',
    '.tien-ich',
    '#tuongphan',
    '#rattingdanhgia',
    '.g-search',
    '.ms-webpart-chrome-title',
    '.News_Other',
  ],
});
