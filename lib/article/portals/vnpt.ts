import type { Family } from './family.ts';

/** VNPT's portal: caobang, laocai, sonla, ninhbinh, binhthuan; its pages load `/DesktopModule/UIArticleInMenu/`. */
export const vnpt: Family = {
  name: 'vnpt',
  marks: [
    ['.ArticleHeader', '.ArticleContent'],
    ['.UIArticleDetail_Default'],
    ['.ArticleContent', '.PostDate'],
    ['.ArticleInMenu', '.ArticleContent'],
  ],
  title: ['.ArticleHeader h1', '.ArticleHeader', 'h1'],
  lead: ['.ArticleSummary'],
  body: ['.ArticleContent'],
  date: ['.PostDate'],
  byline: ['.ArticleAuthor', '.Author'],
  source: ['.ArticleSource'],
  drop: ['.ArticleInMenu', '.ArticleList', '.relate-news', '.ArticleTool', '.othernews'],
};
