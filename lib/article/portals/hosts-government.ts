import type { HostTable } from './hosts.ts';

/** State bodies: ministries, agencies and the portals of the 63 provinces of before July 2025, 34 of which live on. */
export const GOVERNMENT_HOSTS: HostTable = {
  'sharepoint-publishing': `
    backan.gov.vn dongnai.gov.vn hanam.gov.vn hungyen.gov.vn lamdong.gov.vn ninhthuan.gov.vn quangninh.gov.vn thaibinh.gov.vn
    vinhphuc.gov.vn yenbai.gov.vn`,
  'sharepoint-tandan': 'dienbien.gov.vn',
  'sharepoint-news': 'mic.gov.vn mst.gov.vn mt.gov.vn vjst.vn',
  vnpt: 'binhthuan.gov.vn caobang.gov.vn laocai.gov.vn ninhbinh.gov.vn sonla.gov.vn',
  liferay: 'bacgiang.gov.vn bacninh.gov.vn daklak.gov.vn hanoi.gov.vn moh.gov.vn moit.gov.vn thainguyen.gov.vn',
  aspnet: `
    cema.gov.vn danang.gov.vn kiengiang.gov.vn kontum.gov.vn quangnam.gov.vn quangtri.gov.vn tayninh.gov.vn ubdt.gov.vn`,
  vccorp: 'chinhphu.vn',
  generic: `
    angiang.gov.vn baclieu.gov.vn baria-vungtau.gov.vn bentre.gov.vn binhdinh.gov.vn binhduong.gov.vn binhphuoc.gov.vn camau.gov.vn
    cantho.gov.vn daknong.gov.vn dongthap.gov.vn gialai.gov.vn hagiang.gov.vn haiduong.gov.vn haiphong.gov.vn hatinh.gov.vn
    haugiang.gov.vn hoabinh.gov.vn hochiminhcity.gov.vn hue.gov.vn khanhhoa.gov.vn laichau.gov.vn langson.gov.vn longan.gov.vn
    namdinh.gov.vn nghean.gov.vn phutho.gov.vn phuyen.gov.vn quangbinh.gov.vn quangngai.gov.vn soctrang.gov.vn thanhhoa.gov.vn
    thuathienhue.gov.vn tiengiang.gov.vn travinh.gov.vn tuyenquang.gov.vn vinhlong.gov.vn
    baohiemxahoi.gov.vn bocongan.gov.vn btgcp.gov.vn bvhttdl.gov.vn customs.gov.vn gdt.gov.vn gso.gov.vn kiemtoannn.gov.vn
    mae.gov.vn mard.gov.vn mod.gov.vn moc.gov.vn moet.gov.vn mof.gov.vn mofa.gov.vn moha.gov.vn moj.gov.vn molisa.gov.vn
    monre.gov.vn most.gov.vn mpi.gov.vn mps.gov.vn nso.gov.vn rfd.gov.vn sav.gov.vn sbv.gov.vn ssc.gov.vn thanhtra.gov.vn
    toaan.gov.vn vksndtc.gov.vn vksndtc.vn quochoi.vn vass.gov.vn`,
};
