import { type FamilySign, withRules } from './family.ts';

/** The central party and army press: dangcongsan, qdnd, tapchicongsan, the government's newspaper before 2022, nhandan before 2022. */
export const partyPressSign: FamilySign = {
  name: 'party-press',
  marks: [
    ['.post-summary', '.post-content'],
    ['.post-subinfo'],
    ['.detailContent', '.sumary'],
    ['.detailContent', '.publishdate'],
    ['.article-body', '.cmscontents'],
    ['.detail-post', '.imgEditor'],
    ['.alt_imgEditor'],
    ['.item-container', '.date-created'],
    ['.box-widget', '.post-content'],
  ],
  body: [
    '.post-content',
    '.detail-post',
    '.detailContent',
    '.article-body',
    '.item-container .item-content',
    '.item-container',
  ],
};

export const partyPress = /* @__PURE__ */ withRules(partyPressSign, {
  title: ['.post-title', 'h1', '.article-header h2', '.detailTitle', '.box-title-detail'],
  lead: ['.post-summary h2', '.post-summary', '.sumary', '.article-body .summary', '.summary', '.sapo', '.desnews'],
  date: [
    '.post-subinfo',
    '.publishdate',
    '.article-header p',
    '.date-created',
    '.timepost',
    '.post-time',
    '.lbPublishedDate',
  ],
  byline: ['.post-author', '.author-detail', '.box-author strong', '.author'],
  source: ['.post-source'],
  drop: [
    '.post-tag',
    '.inline-related',
    '.sharing_tool',
    '.article-tag',
    '.post-relate',
    '.news-relate',
    '.box-relate',
  ],
});
