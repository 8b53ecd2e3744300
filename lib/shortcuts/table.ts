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
  /** Message key of its description. */
  label: `command_${string}`;
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
  | 'show-help'
  | 'leave';

export interface ReaderKey {
  action: ReaderAction;
  /** Values of KeyboardEvent.key, any of which asks for the action. */
  keys: readonly string[];
  label: `key_${string}`;
}

/**
 * The only place where a shortcut is written: the manifest, the key handlers and the help sheet read it.
 * Alt+Shift+R and Alt+Shift+N stay unassigned in Chromium; Ctrl+Shift toggles Vietnamese input methods; Ctrl+Alt+arrows are the screen readers'.
 */
export const COMMANDS: readonly Command[] = [
  { name: 'toggle-reader', key: 'Alt+Shift+D', label: 'command_toggleReader' },
  { name: 'increase-type', key: 'Alt+Shift+Period', label: 'command_increaseType' },
  { name: 'decrease-type', key: 'Alt+Shift+Comma', label: 'command_decreaseType' },
  { name: 'toggle-speech', key: 'Alt+Shift+L', label: 'command_toggleSpeech' },
  { name: 'save-article', label: 'command_saveArticle' },
  { name: 'open-library', label: 'command_openLibrary' },
];

export const READER_KEYS: readonly ReaderKey[] = [
  { action: 'increase-type', keys: ['+', '='], label: 'key_increaseType' },
  { action: 'decrease-type', keys: ['-'], label: 'key_decreaseType' },
  { action: 'reset-type', keys: ['0'], label: 'key_resetType' },
  { action: 'toggle-speech', keys: ['n', 'k'], label: 'key_toggleSpeech' },
  { action: 'previous-sentence', keys: ['ArrowLeft'], label: 'key_previousSentence' },
  { action: 'next-sentence', keys: ['ArrowRight'], label: 'key_nextSentence' },
  { action: 'slower', keys: ['['], label: 'key_slower' },
  { action: 'faster', keys: [']'], label: 'key_faster' },
  { action: 'save-article', keys: ['s'], label: 'key_saveArticle' },
  { action: 'toggle-outline', keys: ['o'], label: 'key_toggleOutline' },
  { action: 'toggle-focus', keys: ['f'], label: 'key_toggleFocus' },
  { action: 'show-help', keys: ['?'], label: 'key_showHelp' },
  { action: 'leave', keys: ['Escape'], label: 'key_leave' },
];
