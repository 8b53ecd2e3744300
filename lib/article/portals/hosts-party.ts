import type { HostTable } from './hosts.ts';

/** The Party, the Front, the mass organisations, and the newspapers of the provinces' Party committees. */
export const PARTY_HOSTS: HostTable = {
  'party-newspaper': `
    baoapbac.vn baobackan.com.vn baobackan.org.vn baodaklak.vn baohagiang.vn baokontum.com.vn baonamdinh.com.vn baonamdinh.vn
    baoquangbinh.vn baoquangngai.vn baoquangninh.com.vn baovinhlong.com.vn baovinhlong.vn landtoday.net megafun.vn
    nongthonviet.com.vn`,
  'party-press': `
    baochinhphu.vn bienphong.com.vn baovephapluat.vn cand.com.vn cand.vn dangcongsan.vn qdnd.vn tapchicongsan.org.vn
    tuyengiao.vn`,
  epi: `
    baobackan.vn baobinhdinh.vn baocaobang.vn baodaknong.vn baodienbienphu.vn baohatinh.vn baohungyen.vn baolaocai.vn
    baolongan.vn baophutho.vn baothainguyen.vn baothaibinh.com.vn baothanhhoa.vn baotuyenquang.com.vn baoyenbai.com.vn
    nhandan.vn nhandan.com.vn nhandan.org.vn`,
  generic: `
    baoangiang.com.vn baobacgiang.vn baobacgiang.com.vn baobaclieu.vn baobacninh.vn baobacninh.com.vn baobariavungtau.com.vn
    baobinhduong.vn baobinhphuoc.com.vn baobinhthuan.com.vn baocamau.vn baocamau.com.vn baocantho.com.vn baodanang.vn
    baodienbienphu.com.vn baodienbienphu.info.vn baodongkhoi.vn baodongnai.com.vn baodongthap.vn baodongthap.com.vn
    baogialai.com.vn baohaiduong.vn baohaiphong.vn baohaiphong.com.vn baohanam.com.vn baohaugiang.com.vn baohoabinh.com.vn
    baokhanhhoa.vn baokiengiang.vn baolaichau.vn baolamdong.vn baolangson.vn baonghean.vn baoninhbinh.org.vn
    baoninhthuan.com.vn baophuyen.vn baophuyen.com.vn baoquangnam.vn baoquangninh.vn baoquangtri.vn baosoctrang.org.vn
    baosonla.org.vn baosonla.vn baotayninh.vn baothuathienhue.vn baotravinh.vn baovinhphuc.vn baovinhphuc.com.vn
    huengaynay.vn baodaknong.org.vn
    congdoan.vn cuuchienbinh.vn danvan.vn doanthanhnien.vn hoilhpn.org.vn hoinongdan.org.vn mattran.org.vn noichinh.vn
    tapchimattran.vn tapchiqptd.vn ubkttw.vn xaydungdang.org.vn tapchitoaan.vn lyluanchinhtri.vn
    hcma.vn quanlynhanuoc.vn tcnn.vn kiemsat.vn hanoimoi.vn hanoimoi.com.vn baoquankhu2.com.vn baoquankhu4.com.vn
    baoquankhu7.vn baohaiquanvietnam.vn phongkhongkhongquan.vn canhsatbien.vn `,
};
