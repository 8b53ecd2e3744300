import { warmProfile } from './firefox-profile.ts';
import { BROWSERS } from './index.ts';
import { beginSharing } from './shared.ts';

let forgetProfile: (() => Promise<void>) | undefined;

/** Once before all end-to-end tests. */
export async function setup(): Promise<void> {
  beginSharing();
  if (BROWSERS.includes('firefox')) forgetProfile = await warmProfile();
}

/** Once after the last of them. */
export async function teardown(): Promise<void> {
  await forgetProfile?.();
}
