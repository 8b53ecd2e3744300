import { goBackFrom } from '../../lib/app/reader-page.ts';
import { afterPaint } from '../../lib/platform/after-paint.ts';

/** Loads a part of the page. One that is being left gives up what it was loading; where it comes back by Forward, it asks again. */
async function untilLoaded<Part>(view: Window, load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    console.debug(error);
    await new Promise((resolve) => view.addEventListener('pageshow', resolve, { once: true }));
    return load();
  }
}

const load = () => Promise.all([import('./speech.tsx'), import('./notes.tsx')]);

/** What comes into the reader page after its text: reading aloud, marks and notes. */
export async function loadLaterParts(view: Window): ReturnType<typeof load> {
  const parts = await untilLoaded(view, load);
  // Running what came and drawing it are two tasks: in one, an article of thousands of paragraphs would stand still.
  await afterPaint(view);
  return parts;
}

/** Lets the background and the popup ask the page to go back, with an article in it or without. */
export async function answerLeaving(view: Window, original: string | undefined): Promise<void> {
  const { handleMessage } = await untilLoaded(view, () => import('../../lib/messages/handle.ts'));
  handleMessage('leaveReader', async () => {
    goBackFrom(view, original);
    return true;
  });
}
