import { COMMANDS } from './table.ts';

interface ManifestCommand {
  suggested_key?: { default: string };
  description: string;
}

/** The `commands` key of the manifest; descriptions come from the locales. */
export function manifestCommands(): Record<string, ManifestCommand> {
  return Object.fromEntries(
    COMMANDS.map(({ name, key, label }) => [
      name,
      { ...(key && { suggested_key: { default: key } }), description: `__MSG_${label.replaceAll('.', '_')}__` },
    ]),
  );
}
