import { afterPaint } from '../../lib/platform/after-paint.ts';

const load = () => Promise.all([import('./speech.tsx'), import('./notes.tsx'), import('../../lib/messages/handle.ts')]);

/** What comes into the reader page after its text: reading aloud, marks and notes, answers to the rest of the extension. */
export async function loadLaterParts(view: Window): ReturnType<typeof load> {
  try {
    const parts = await load();
    // Running what came and drawing it are two tasks: in one, an article of thousands of paragraphs would stand still.
    await afterPaint(view);
    return parts;
  } catch (error) {
    // A page that is being left gives up what it was loading; where it comes back by Forward, it asks again.
    console.debug(error);
    await new Promise((resolve) => view.addEventListener('pageshow', resolve, { once: true }));
    return load();
  }
}
