/**
 * Where storage keeps the type size, and what it is when nobody chose, for the detector, which cannot carry the
 * settings library. A test holds both against items.ts.
 */
export const TEXT_SCALE_KEY = 'settings.textScale';
export const NORMAL_TEXT_SCALE = 100;
