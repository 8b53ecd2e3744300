/** Chemical elements that news speaks of, by their symbols. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Sr Zr Nb Mo Pd Ag Cd In Sn Sb I Cs Ba La Ce
  Nd W Pt Au Hg Pb Bi U`.split(/\s+/),
);

/** Compounds written without a number that are no words. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  'NaCl NaOH CaO MgO FeO CuO ZnO KOH KCl HCl HBr AgCl NaF FeS PbO'.split(' '),
);
