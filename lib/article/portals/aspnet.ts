import { type FamilySign, withRules } from './family.ts';

/** Portals written in ASP.NET with server controls: quangnam, ubdt, tayninh, kontum, kiengiang, quangtri, danang. Control ids end in their own names. */
export const aspnetSign: FamilySign = {
  name: 'aspnet',
  marks: [
    ['[id$=lblNoiDung]'],
    ['#divNewsDetails'],
    ['.de-newscont'],
    ['.textbody', '.mota'],
    ['.textbody', '.date_pst'],
    ['.chi-tiet-main-content'],
    ['.noidung', '.thongke-ngay'],
    ['.article_summary_detail', '.time_detail_news'],
    ['[id$=newsTitle]'],
    ['[id$=lblTomTat]'],
  ],
  body: [
    '[id$="lblNoiDung"]',
    '#divNewsDetails',
    '.de-newscont',
    '.textbody',
    '.chi-tiet-main-content',
    '.article_summary_detail',
    '.noidung:not(.sapo)',
  ],
};

export const aspnet = /* @__PURE__ */ withRules(aspnetSign, {
  title: [
    '[id$="newsTitle"]',
    '[id$="lblTieuDe"]',
    '[id$="lblTitle"]',
    '.de-newstitle',
    '.chi-tiet-title',
    '.title_detail_news',
    '.block_tin h1',
    '.block_tin h2',
    'h1',
  ],
  lead: [
    '[id$="lblTomTat"]',
    '.de-sumcontent',
    'p.mota',
    '.chi-tiet-sub-content',
    '.summary_detail_news',
    '.noidung.sapo',
    '[id$="lblMoTa"]',
    '[id$="lblTrichDan"]',
  ],
  date: [
    '[id$="lblNgayDang"]',
    '[id$="lblDate"]',
    '.date_pst',
    '[id$="lblNgay"]',
    '.de-newsCent [id*="DateTime"]',
    '.chi-tiet-publish-date',
    '.time_detail_news',
    '.thongke-ngay',
  ],
  byline: ['[id$="lblTacGia"]', '.de-author', '.chi-tiet-author'],
  source: ['[id$="lblNguonThongTin"]', '[id$="lblNguon"]'],
  drop: [
    '.tin-lien-quan',
    '.tinlienquan',
    '.tin-khac',
    '[id$="pnlTinKhac"]',
    '[id$="rptTinKhac"]',
    '.print-email',
    '.block_tin .tool',
  ],
});
