const HOST = 'http://backan.gov.vn';

/** The sample article's address; its page is of our own writing, in the layout of a SharePoint portal. */
export const ARTICLE_URL = `${HOST}/Pages/tin-tuc-su-kien/chuong-trinh-nuoc-sach-vung-cao.aspx`;

/** A page of the same portal that holds no article. */
export const HOME_URL = `${HOST}/Pages/home.aspx`;

/** Address → file under tests/fixtures/pages. */
export const SAMPLE_PAGES: Readonly<Record<string, string>> = {
  [ARTICLE_URL]: 'sharepoint-sample/article.html',
  [HOME_URL]: 'sharepoint-sample/home.html',
  [`${HOST}/Style%20Library/portal.css`]: 'sharepoint-sample/portal.css',
  [`${HOST}/PublishingImages/be-nuoc-khau-lang.jpg`]: 'sharepoint-sample/be-nuoc-khau-lang.jpg',
  [`${HOST}/favicon.ico`]: 'sharepoint-sample/favicon.png',
};
