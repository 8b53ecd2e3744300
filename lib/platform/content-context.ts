/**
 * Stands in for WXT's content-script context in the detector. WXT's own announces itself to the page with a DOM event
 * that carries the extension's id (any site could listen for it), polls the address where it cannot hear it, and brings
 * the polyfill along: together 10 kB, and all of the detector has 13.
 */
export class ContentScriptContext {}
