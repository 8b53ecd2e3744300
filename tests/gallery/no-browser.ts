/** The gallery is an ordinary page: nothing in it may ask for an extension's API. */
export const browser = {};
