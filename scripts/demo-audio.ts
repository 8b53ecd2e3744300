/**
 * The demo's last step: puts some spoken sentences of the article into `folder` and gives the file's path.
 * Undefined where this build has no voice of its own.
 */
export async function saveAudioSample(_articleText: string, _folder: string): Promise<string | undefined> {
  return undefined;
}
