import { type FamilySign, withRules } from './family.ts';

/** VnExpress and the sites on its system. */
export const vnexpressSign: FamilySign = {
  name: 'vnexpress',
  marks: [['.fck_detail'], ['.title-detail', '.sidebar-1']],
  body: ['article.fck_detail', '.fck_detail'],
};

export const vnexpress = /* @__PURE__ */ withRules(vnexpressSign, {
  title: ['h1.title-detail', 'h1.title_news_detail', 'h1'],
  lead: ['p.description', 'h2.description', '.description'],
  date: ['.header-content span.date', 'span.date', '.date', '.date_post', '.time'],
  byline: ['.author_mail strong', 'p.author_mail', '.author'],
  source: [],
  drop: [
    '[id^="ads_"]',
    '.box_quangcao',
    '.header-content ul',
    'ul.breadcrumb',
    '.list-news',
    '.box-tinlienquanv2',
    '.related-news',
    '.footer-content',
  ],
});
