import type { MessageKey } from '../i18n/translate.ts';

/** What a browser-wide shortcut asks for. */
export type CommandName =
  | 'toggle-reader'
  | 'increase-type'
  | 'decrease-type'
  | 'toggle-speech'
  | 'save-article'
  | 'open-library';

export interface Command {
  name: CommandName;
  /** Suggested key; Chromium takes four at most, so some have none. */
  key?: string;
  /** Message of its description. */
  label: MessageKey & `command.${string}`;
}

/** What a key in the reader page asks for. */
export type ReaderAction =
  | 'increase-type'
  | 'decrease-type'
  | 'reset-type'
  | 'toggle-speech'
  | 'previous-sentence'
  | 'next-sentence'
  | 'slower'
  | 'faster'
  | 'save-article'
  | 'toggle-outline'
  | 'toggle-focus'
  | 'toggle-scroll'
  | 'previous-line'
  | 'next-line'
  | 'mark'
  | 'write-note'
  | 'toggle-notes'
  | 'show-help'
  | 'leave';

export interface ReaderKey {
  action: ReaderAction;
  /** Values of KeyboardEvent.key, any of which asks for the action. */
  keys: readonly string[];
  label: MessageKey & `key.${string}`;
  /** Acts again and again while it is held: it goes by steps. What turns something on and off acts once. */
  repeats?: true;
}

/**
 * The only place where a shortcut is written: the manifest, the key handlers and the help sheet read it.
 * Alt+Shift+R and Alt+Shift+N stay unassigned in Chromium; Ctrl+Shift toggles Vietnamese input methods; Ctrl+Alt+arrows are the screen readers'.
 */
export const COMMANDS: readonly Command[] = [
  { name: 'toggle-reader', key: 'Alt+Shift+D', label: 'command.toggleReader' },
  { name: 'increase-type', key: 'Alt+Shift+Period', label: 'command.increaseType' },
  { name: 'decrease-type', key: 'Alt+Shift+Comma', label: 'command.decreaseType' },
  { name: 'toggle-speech', key: 'Alt+Shift+L', label: 'command.toggleSpeech' },
  { name: 'save-article', label: 'command.saveArticle' },
  { name: 'open-library', label: 'command.openLibrary' },
];

export const READER_KEYS: readonly ReaderKey[] = [
  { action: 'increase-type', keys: ['+', '='], label: 'key.increaseType', repeats: true },
  { action: 'decrease-type', keys: ['-'], label: 'key.decreaseType', repeats: true },
  { action: 'reset-type', keys: ['0'], label: 'key.resetType' },
  { action: 'toggle-speech', keys: ['n', 'k'], label: 'key.toggleSpeech' },
  { action: 'previous-sentence', keys: ['ArrowLeft'], label: 'key.previousSentence', repeats: true },
  { action: 'next-sentence', keys: ['ArrowRight'], label: 'key.nextSentence', repeats: true },
  { action: 'slower', keys: ['['], label: 'key.slower', repeats: true },
  { action: 'faster', keys: [']'], label: 'key.faster', repeats: true },
  { action: 'save-article', keys: ['s'], label: 'key.saveArticle' },
  { action: 'toggle-outline', keys: ['o'], label: 'key.toggleOutline' },
  { action: 'toggle-focus', keys: ['f'], label: 'key.toggleFocus' },
  { action: 'toggle-scroll', keys: ['c'], label: 'key.toggleScroll' },
  { action: 'previous-line', keys: ['ArrowUp'], label: 'key.previousLine', repeats: true },
  { action: 'next-line', keys: ['ArrowDown'], label: 'key.nextLine', repeats: true },
  { action: 'mark', keys: ['m'], label: 'key.mark' },
  { action: 'write-note', keys: ['w'], label: 'key.writeNote' },
  { action: 'toggle-notes', keys: ['g'], label: 'key.toggleNotes' },
  { action: 'show-help', keys: ['?'], label: 'key.showHelp' },
  { action: 'leave', keys: ['Escape'], label: 'key.leave' },
];
