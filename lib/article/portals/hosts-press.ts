import type { HostTable } from './hosts.ts';

/** National newspapers, magazines, agencies and broadcasters. */
export const PRESS_HOSTS: HostTable = {
  epi: `
    anninhthudo.vn baodauthau.vn baophapluat.vn bizlive.vn daibieunhandan.vn giaoduc.net.vn giaoducthoidai.vn hoahoctro.vn
    kinhtedothi.vn mekongasean.vn ngaynay.vn nghenhinvietnam.vn nguoidothi.net.vn plo.vn sggp.org.vn svvn.vn tienphong.vn
    vietnamplus.vn viettimes.vn xedoisong.vn bnews.vn baovanhoa.vn`,
  vccorp: `
    afamily.vn autopro.com.vn cafebiz.vn cafef.vn danviet.vn gamek.vn genk.vn giadinh.net.vn kenh14.vn markettimes.vn nld.com.vn
    nguoiduatin.vn phunuvietnam.vn soha.vn suckhoedoisong.vn thanhnien.vn toquoc.vn tuoitre.vn vneconomy.vn vtv.vn`,
  onecms: `
    baoquocte.vn congthuong.vn doanhnghiephoinhap.vn haiquanonline.com.vn khoahocthoidai.vn laodongthudo.vn nguoihanoi.vn
    petrotimes.vn phapluatxahoi.vn tapchihaiquan.vn tbck.vn thoibaonganhang.vn thoibaotaichinhvietnam.vn thoidai.com.vn
    tuoitrethudo.vn tuoitrethudo.com.vn`,
  vnexpress: 'vnexpress.net',
  generic: `
    24h.com.vn baoxaydung.com.vn baoxaydung.vn baodansinh.vn baodatviet.vn baodautu.vn baogiaothong.vn xaydung.gov.vn
    baomoi.com baonhandao.vn baotainguyenmoitruong.vn baotintuc.vn baovannghe.vn bongdaplus.vn congan.com.vn conganhanoi.vn
    congly.vn congluan.vn daidoanket.vn dantri.com.vn diendandoanhnghiep.vn doanhnhansaigon.vn enternews.vn
    giadinhvietnam.com ictpress.vn khampha.vn khoahoc.tv khoahocdoisong.vn khoahocphattrien.vn kinhtenongthon.vn
    kinhdoanhvatiepthi.vn kinhtexaydung.gov.vn laodong.vn lsvn.vn motthegioi.vn ndh.vn nguoitieudung.com.vn
    nhadautu.vn nongnghiep.vn nongnghiepmoitruong.vn reatimes.vn sohuutritue.net.vn songmoi.vn
    tapchitaichinh.vn tapchidulich.net.vn techz.vn thanhtra.com.vn theleader.vn thethao247.vn thethaovanhoa.vn
    thesaigontimes.vn thieunien.vn thoibaokinhdoanh.vn thuonggiaonline.vn thuonghieucongluan.com.vn thuongtruong.com.vn
    tinnhanhchungkhoan.vn vanhien.vn vietbao.vn vietnamfinance.vn vietnamnet.vn vietnamnews.vn vietq.vn vir.com.vn vnmedia.vn
    vnreview.vn voh.com.vn vov.vn vovworld.vn vtc.vn vtcnews.vn znews.vn zingnews.vn baophunuthudo.vn phunuonline.com.vn
    phapluatplus.vn saostar.vn baosuckhoecongdong.vn tapchicongthuong.vn vietnambiz.vn
    vnanet.vn thuvienphapluat.vn luatvietnam.vn antv.gov.vn truyenhinhnghean.vn hanoitv.vn htv.com.vn`,
};
