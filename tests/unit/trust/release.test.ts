import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dateSection, draftSection, sectionsOf } from '../../../scripts/release-notes.ts';
import { checksums, differences, PACKAGES } from '../../../scripts/release-packages.ts';

const CHANGELOG = '# Changelog\n\n## 0.2.0 · unreleased\n\n- Two.\n\n## 0.1.0 · 2026-11-01\n\nThe first.\n\n- One.\n';

describe('the changelog', () => {
  it('has a section a version', () => {
    expect(sectionsOf(CHANGELOG)).toEqual([
      { version: '0.2.0', when: 'unreleased', body: '- Two.' },
      { version: '0.1.0', when: '2026-11-01', body: 'The first.\n\n- One.' },
    ]);
  });

  it('gets the date of the release, once', () => {
    const dated = dateSection(CHANGELOG, '0.2.0', '2026-12-24');
    expect(sectionsOf(dated).map(({ when }) => when)).toEqual(['2026-12-24', '2026-11-01']);
    expect(dateSection(dated, '0.2.0', '2027-01-01')).toBe(dated);
    expect(dateSection(CHANGELOG, '0.3.0', '2027-01-01')).toBe(CHANGELOG);
  });

  it('starts from the commits that readers care for', () => {
    const draft = draftSection('0.3.0', [
      'feat(reader): print',
      'chore: x',
      'fix!: a crash',
      'Merge branch',
      'feat: epub',
    ]);
    expect(draft).toBe('## 0.3.0 · unreleased\n\nNew:\n\n- print\n- epub\n\nMended:\n\n- a crash\n');
  });
});

describe('packages', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
      mtime: 315_619_200_000,
    });
  const one = { name: 'a.zip', bytes: zip({ 'x.js': '1', 'y.js': '2' }) };

  it('are named by version and kind', () => {
    expect(PACKAGES('1.2.0')).toEqual([
      'de-doc-1.2.0-chrome.zip',
      'de-doc-1.2.0-firefox.zip',
      'de-doc-1.2.0-sources.zip',
    ]);
  });

  it('agree when they are the same bytes', () => {
    expect(differences([one], [{ ...one }])).toEqual([]);
  });

  it('tell which files differ, are missing, or are packed in another way', () => {
    expect(differences([one], [{ name: 'a.zip', bytes: zip({ 'x.js': '1', 'y.js': '3', 'z.js': '' }) }])).toEqual([
      'a.zip: y.js',
      'a.zip: z.js',
    ]);
    expect(differences([one], [])).toEqual(['a.zip is missing']);
    expect(differences([one], [{ name: 'a.zip', bytes: zip({ 'y.js': '2', 'x.js': '1' }) }])).toEqual([
      'a.zip: the same files, packed in another way',
    ]);
  });

  it('have checksums that sha256sum reads', () => {
    expect(checksums([{ name: 'empty', bytes: new Uint8Array() }])).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n',
    );
  });
});
