/** What wxt and vite take as a plugin that rewrites one module. */
interface TrimPlugin {
  name: string;
  transform: (code: string, id: string) => string | undefined;
}

const FILE = '@mozilla/readability/Readability.js';

/**
 * Methods of Readability 0.6.0 that the engine never reaches: its own metadata, title, cleaning and serializing, which
 * lib/article does in steps of its own. Half of the file; the package is CommonJS and does not shake.
 */
const UNREACHED = [
  '_postProcessContent',
  '_cleanClasses',
  '_isUrl',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_getArticleTitle',
  '_prepArticle',
  '_unescapeHtmlEntities',
  '_getJSONLD',
  '_getArticleMetadata',
  '_isSingleImage',
  '_unwrapNoscriptImages',
  '_removeScripts',
  '_cleanStyles',
  '_clean',
  '_getRowAndColumnCount',
  '_markDataTables',
  '_fixLazyImages',
  '_getTextDensity',
  '_cleanConditionally',
  '_cleanMatchedNodes',
  '_cleanHeaders',
  '_findNode',
  '_getCharCount',
  '_isProbablyVisible',
  '_isValidByline',
  '_hasAncestorTag',
  '_removeFlag',
  'parse',
] as const;

/** Its patterns that only those methods and the branch below ask. */
const UNASKED = [
  'unlikelyCandidates',
  'okMaybeItsACandidate',
  'extraneous',
  'replaceFonts',
  'videos',
  'shareElements',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
  'adWords',
  'loadingWords',
  'byline',
] as const;

/** Its lists that only those methods read. */
const UNREAD = [
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'UNLIKELY_ROLES',
] as const;

/**
 * Branches that are never taken: by the names of things, which the steps before know better; for the language and the byline, which are found before; for a
 * document of the package's own parser; for a second look at what had no text; and for its log. Each told by its first line, or the second where its condition takes several.
 */
const UNTAKEN = [
  '        if (stripUnlikelyCandidates) {',
  '        if (node.tagName === "HTML") {',
  '          !this._articleByline &&',
  '    if (this._docJSDOMParser && nodeList._isLiveNodeList) {',
  '    if (this._docJSDOMParser && nodeList._isLiveNodeList) {',
  '    if (this._docJSDOMParser) {',
  '      if (textLength < this._charThreshold) {',
  '      if (this._debug) {',
  '      if (this._debug) {',
  '      if (this._debug) {',
] as const;

/** What it looks for in the end for its own result: the direction of the text. From the first line up to the second. */
const UNWANTED = [
  '        // Find out text direction from ancestors of final top candidate.',
  '        return articleContent;',
] as const;

/** What it says while it works, to nobody. */
const LOG_CALL = /^ *this\.log\([^;]*\);$/gm;

/** What its constructor sets for those methods alone. */
const SETTING =
  /^ {2}this\._(?:articleDir|articleSiteName|maxElemsToParse|classesToPreserve|keepClasses|disableJSONLD|allowedVideoRegex) =[^;]*;$/gm;

/**
 * Readability's source without the methods that nobody calls here.
 * @throws where a method is not in the source as version 0.6.0 writes it: an update of the package must look at this list.
 */
export function trimReadability(source: string): string {
  const lines = source.split('\n');
  for (const name of UNREACHED) {
    const start = lines.findIndex((line) => line.startsWith(`  ${name}(`));
    const end = lines.indexOf('  },', start);
    if (start < 0 || end < 0) throw new Error(`Readability: ${name} is not where version 0.6.0 has it`);
    lines.splice(start, end - start + 1);
  }
  for (const name of UNASKED) {
    const start = lines.findIndex((line) => line.startsWith(`    ${name}:`));
    const end = lines.findIndex((line, index) => index >= start && /\/[a-z]*,$/.test(line));
    if (start < 0 || end < 0) throw new Error(`Readability: ${name} is not where version 0.6.0 has it`);
    lines.splice(start, end - start + 1);
  }
  for (const name of UNREAD) {
    const start = lines.findIndex((line) => line.startsWith(`  ${name}: `));
    const end = lines.findIndex(
      (line, index) => index >= start && /^ {2}.*[\]}],$/.test(line) && !line.startsWith('    '),
    );
    if (start < 0 || end < 0) throw new Error(`Readability: ${name} is not where version 0.6.0 has it`);
    lines.splice(start, end - start + 1);
  }
  for (const line of UNTAKEN) {
    const found = lines.indexOf(line);
    // Where a condition takes several lines, its `if` is the line before.
    const start = line.trimStart().startsWith('if') ? found : found - 1;
    const close = `${/^ */.exec(lines[start] ?? '')?.[0]}}`;
    const end = lines.indexOf(close, start);
    if (found < 0 || end < 0) throw new Error(`Readability: "${line.trim()}" is not where version 0.6.0 has it`);
    lines.splice(start, end - start + 1);
  }
  const [from, to] = UNWANTED.map((line) => lines.indexOf(line)) as [number, number];
  if (from < 0 || to < from) throw new Error(`Readability: "${UNWANTED[0].trim()}" is not where version 0.6.0 has it`);
  lines.splice(from, to - from);
  const debug = lines.indexOf('  if (this._debug) {');
  const quiet = lines.indexOf('  } else {', debug);
  if (debug < 0 || quiet < 0 || lines[quiet + 2] !== '  }')
    throw new Error('Readability: its log is not where version 0.6.0 has it');
  // What it logs when asked to; the other branch stays.
  lines.splice(quiet + 2, 1);
  lines.splice(debug, quiet - debug + 1);
  return lines.join('\n').replace(LOG_CALL, '').replace(SETTING, '');
}

/** Trims Readability in the injected extractor. */
export const readabilityTrimmer: TrimPlugin = {
  name: 'de-doc:trim-readability',
  transform: (code, id) => (id.replaceAll('\\', '/').includes(FILE) ? trimReadability(code) : undefined),
};
