import { foldVietnamese } from '../../text/fold.ts';

/** Letters and digits of a title, folded, with hyphens: safe as a file's name anywhere. `bai` where nothing is left. */
export function fileNameOf(title: string, longest = 80): string {
  const words = foldVietnamese(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return words || 'bai';
}
