/** What the changelog says of a version, and a first draft where it says nothing yet. */

const HEADING = /^## (\S+)(?: · (.+))?$/;

export interface Section {
  version: string;
  /** What stands after the version: a date, or `unreleased`. */
  when: string;
  body: string;
}

/** The sections of a changelog, newest first as they stand. */
export function sectionsOf(changelog: string): Section[] {
  const lines = changelog.split('\n');
  const starts = lines.flatMap((line, at) => (HEADING.test(line) ? [at] : []));
  return starts.map((start, index) => {
    const [, version = '', when = ''] = HEADING.exec(lines[start] ?? '') ?? [];
    return {
      version,
      when,
      body: lines
        .slice(start + 1, starts[index + 1])
        .join('\n')
        .trim(),
    };
  });
}

/** Dates the section of a version that is still called unreleased; a changelog without it stays as it is. */
export function dateSection(changelog: string, version: string, date: string): string {
  return changelog.replace(`## ${version} · unreleased`, `## ${version} · ${date}`);
}

/** What readers care for in a Conventional Commit, and its heading. */
const KINDS: Readonly<Record<string, string>> = { feat: 'New', fix: 'Mended', perf: 'Faster' };

/**
 * A section to start from, of the subjects of the commits since the last release. People rewrite it: a commit speaks to
 * developers, a changelog to readers.
 */
export function draftSection(version: string, subjects: readonly string[]): string {
  const parsed = subjects.flatMap((subject) => {
    const [, kind = '', text = ''] = /^(\w+)(?:\([^)]*\))?!?: (.+)$/.exec(subject) ?? [];
    return kind in KINDS ? [{ kind, text }] : [];
  });
  const parts = Object.entries(KINDS).flatMap(([kind, heading]) => {
    const lines = parsed.filter((commit) => commit.kind === kind).map(({ text }) => `- ${text}`);
    return lines.length > 0 ? [`${heading}:\n\n${lines.join('\n')}`] : [];
  });
  return `## ${version} · unreleased\n\n${parts.join('\n\n')}\n`;
}
