/** Short forms whose stop belongs to them where a name or a number follows. */
export const STOPPED_TITLES: ReadonlySet<string> = new Set(
  `TP Tp tp TX Tx TT Tt TTr Ttr ThS Ths THS Th.S Th.s TS Ts TSKH PGS Pgs GS Gs PGS.TS GS.TS PGS.TSKH GS.TSKH GS.VS VS BS Bs BSCK BSCKI BSCKII
  Lm Gm Gx Gp ĐĐ BSCK1 BSCK2 BS.CKI BS.CKII DS Ds KS Ks KTS LS Ls NGND NGƯT NSND NSƯT NS NB HLV Đ/c Đ/C đ/c Đ.c Đ.C đ.c ĐC Đc đc CN QL TL ĐT Kp KP Cty CTy HT
  Tel TM KT TL TUQ ThS.BS TS.BS Ths.Bs ThS.BSCKII Mr Mrs Ms Dr AHLĐ TTND TTƯT NNƯT NNND KTV CKI CKII CK1 CK2 BS.CK1 BS.CK2 tr Tr t vs`.split(
    /\s+/,
  ),
);

/** Short forms that end in a stop of their own, said as words. */
export const UNSTOPPED: ReadonlySet<string> = new Set(['v.v', 'vv', 'v.v.v', 'vvv', 'x']);

const READ_BEFORE_DIGITS: ReadonlySet<string> = new Set([
  'QK',
  'TP',
  'BĐBP',
  'TW',
  'TƯ',
  'VN',
  'LL',
  'ATK',
  'TTg',
  'QH',
  'CK',
  'COVID',
  'Covid',
]);

/** Whether an abbreviation may touch a number: QK1, TW8. */
export function isWordLike(written: string): boolean {
  return READ_BEFORE_DIGITS.has(written);
}
