/** Party, state, elected bodies and the offices of a province. */
export const STATE: Readonly<Record<string, string>> = {
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  BCH: 'ban chấp hành',
  MTTQ: 'mặt trận tổ quốc',
};
