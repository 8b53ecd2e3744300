import { type FamilySign, withRules } from './family.ts';

/** SharePoint's PublishingPortal template with its own web parts: backan.gov.vn and other provinces. Title, date and lead stand in other parts than the body. */
export const sharepointPublishingSign: FamilySign = {
  name: 'sharepoint-publishing',
  marks: [
    ['.ms-webpart-zone'],
    ['.ms-webpart-chrome-title'],
    ['.ms-WPBody'],
    ['.ms-rtestate-field'],
    ['#s4-workspace'],
  ],
  body: ['.ms-rtestate-field', '[class^="ExternalClass"]', '.ms-WPBody'],
};

export const sharepointPublishing = /* @__PURE__ */ withRules(sharepointPublishingSign, {
  title: [
    '.ms-WPBody h1:not(.ms-webpart-titleText)',
    '#DeltaPlaceHolderMain h1:not(.ms-webpart-titleText)',
    '.ms-WPBody h2:not(.ms-webpart-titleText)',
    '.ms-WPBody h3:not(.ms-webpart-titleText)',
  ],
  lead: ['.ms-WPBody .sapo', '.ms-WPBody .tomtat', '.ms-WPBody .summary', '.ms-WPBody .lead'],
  date: [
    '.ms-WPBody .ngay',
    '.ms-WPBody .date',
    '.ms-WPBody [class*="ngay"]',
    '.ms-WPBody [class*="date"]',
    '.ms-WPBody time',
  ],
  byline: ['.ms-WPBody .tacgia', '.ms-WPBody .author'],
  drop: [
    '.ms-webpart-chrome-title',
    '[id^="WebPartTitleWPQ"]',
    '.js-webpart-titleCell',
    'h2.ms-webpart-titleText',
    '.bantin-toolbar a',
    '.othernews',
    '.ms-webpartMenu',
    '#s4-ribbonrow',
    '#suiteBarDelta',
  ],
});
