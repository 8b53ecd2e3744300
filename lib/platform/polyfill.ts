/** The polyfill as a module of its own, so that what turns its CommonJS into a module comes with it and not with every page. */
// biome-ignore lint/style/noRestrictedImports: this is where wxt/browser comes from
export { default } from 'webextension-polyfill';
