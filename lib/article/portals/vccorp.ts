import { type FamilySign, withRules } from './family.ts';

/** VCCorp's CMS: tuoitre, thanhnien, nld, baochinhphu since 2022 and the sites of its agency. */
export const vccorpSign: FamilySign = {
  name: 'vccorp',
  marks: [['[data-role=content]'], ['[data-role=sapo]'], ['.VCSortableInPreviewMode'], ['.PhotoCMS_Caption']],
  body: [
    '[data-role="content"]',
    '.detail-content',
    '.detail-cmain',
    '.knc-content',
    '#main-detail-body',
    '.contentbody',
  ],
};

export const vccorp = /* @__PURE__ */ withRules(vccorpSign, {
  title: ['[data-role="title"]', 'h1.detail-title', 'h1.article-title', 'h1'],
  lead: ['[data-role="sapo"]', '.detail-sapo', 'h2.sapo', '.sapo'],
  date: ['[data-role="publishdate"]', '.detail-time', '.pdate', '.date-time'],
  byline: ['.detail-author', '[data-role="author"]', '.author-info .name', '.author'],
  source: ['.detail-source', '[data-role="source"]'],
  drop: [
    'zone',
    '[type="RelatedOneNews"]',
    '[type="RelatedNewsBox"]',
    '[type="RelatedNews"]',
    '.VCSortableInPreviewMode[type="link-content-footer"]',
    '.link-content-footer',
    '.detail-tab',
    '.detail__related',
    '.detail-related',
    '[data-role="cate-name"]',
    '.audioplayer',
  ],
});
