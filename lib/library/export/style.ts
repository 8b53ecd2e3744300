/** How an article looks in HTML and in books. */
export const ARTICLE_STYLE = `
h1, h2, h3, h4 { line-height: 1.35; break-after: avoid; }
p { margin: 0 0 1em; }
.lead { font-weight: bold; }
.credit, .source, .original, .missing, figcaption { font-size: 0.88em; opacity: 0.8; }
.center { text-align: center; }
.right, .signature { text-align: right; }
.signature { font-weight: bold; }
.note { font-size: 0.88em; }
:not(.note) + .note { border-top: 1px solid; margin-top: 2em; padding-top: 1em; }
figure { margin: 1.2em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.3em 0.5em; vertical-align: top; }
.original { overflow-wrap: anywhere; }
mark { background: #ffe98a; color: #000; }
mark.green { background: #c4edb4; }
mark.blue { background: #c2e2ff; }
mark.pink { background: #ffd0e2; }
.notes p { margin: 0 0 0.4em; }
`;

/** The page around the articles in a single HTML file. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.15em/1.7 "Noto Serif", "Source Serif 4", Georgia, serif; }
article + article, nav + article { border-top: 1px solid; margin-top: 3em; padding-top: 2em; }
@media print {
  body { max-width: none; margin: 0; font-size: 11.5pt; }
  article + article, nav + article { break-before: page; border: 0; margin: 0; padding: 0; }
}
`;
