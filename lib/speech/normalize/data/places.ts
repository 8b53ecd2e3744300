/** Letters before the name of a place, with a stop behind them. */
export const PLACE_LETTERS = { Q: 'quận', P: 'phường', H: 'huyện', X: 'xã', T: 'tỉnh', Đ: 'đường' } as const;
