import { once } from 'node:events';
import { accept, complaint, keepWhole, launchForSheets, SHEETS, takeSheet } from '../tests/gallery/sheets.ts';
import { serveGallery } from '../tests/gallery/site.ts';

/**
 * `npm run gallery`: serves a page with every component in every state, to look at; `?theme=dark` shows another theme. `-- --check` compares its
 * sheets with their references, as the tests do, `-- --update` makes what is now the references.
 */

const [wish] = process.argv.slice(2);
const PORT = 4180;

async function checkAll(isUpdate: boolean): Promise<boolean> {
  const { url, stop } = await serveGallery();
  const browser = await launchForSheets();
  const complaints: string[] = [];
  try {
    for (const sheet of SHEETS) {
      const page = await browser.newPage();
      const picture = await takeSheet(page, url, sheet);
      if (isUpdate) {
        await accept(sheet, picture);
        console.log(await keepWhole(page, sheet));
      } else {
        const text = await complaint(page, sheet, picture);
        if (text) complaints.push(text);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await stop();
  }
  for (const text of complaints) console.error(text);
  return complaints.length === 0;
}

if (wish === undefined) {
  const { url, stop } = await serveGallery(PORT);
  console.log(`The gallery: ${url} (themes: ${url}?theme=dark and so on). Ctrl+C ends it.`);
  await once(process, 'SIGINT');
  await stop();
} else if (wish === '--update' || wish === '--check') {
  if (!(await checkAll(wish === '--update'))) process.exit(1);
} else {
  console.error('npm run gallery [-- --check | --update]');
  process.exit(1);
}
