import { type FamilySign, withRules } from './family.ts';

/** VNPT's portal: caobang, laocai, sonla, ninhbinh, binhthuan; its pages load `/DesktopModule/UIArticleInMenu/`. */
export const vnptSign: FamilySign = {
  name: 'vnpt',
  marks: [
    ['.ArticleHeader', '.ArticleContent'],
    ['.UIArticleDetail_Default'],
    ['.ArticleContent', '.PostDate'],
    ['.ArticleInMenu', '.ArticleContent'],
  ],
  body: ['.ArticleContent'],
};

export const vnpt = /* @__PURE__ */ withRules(vnptSign, {
  title: ['.ArticleHeader h1', '.ArticleHeader', 'h1'],
  lead: ['.ArticleSummary'],
  date: ['.PostDate'],
  byline: ['.ArticleAuthor', '.Author'],
  source: ['.ArticleSource'],
  drop: ['.ArticleInMenu', '.ArticleList', '.relate-news', '.ArticleTool', '.othernews'],
});
