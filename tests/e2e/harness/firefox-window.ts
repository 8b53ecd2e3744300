import type { Browser } from 'puppeteer-core';

interface Bidi {
  send(method: string, parameters: object): Promise<{ result: object }>;
}

/**
 * Runs code in Firefox's own window, where its toolbar is. WebDriver BiDi gives that scope to a Firefox started with `-remote-allow-system-access`
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1941270); the driver has no name for it, so the protocol is spoken here. Gives what the code
 * comes to, where that is a string, a number or a truth value.
 */
export async function runInWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const result = answer.result as { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'the window refused');
  return result.result?.value;
}

const widgetOf = (extensionId: string): string => `${extensionId.replace(/[^a-z0-9_-]/gi, '_')}-browser-action`;

/** Moves the extension's button from the extensions menu to the toolbar, as a reader pins it. */
export async function pinButton(browser: Browser, extensionId: string): Promise<void> {
  await runInWindow(browser, `CustomizableUI.addWidgetToArea(${JSON.stringify(widgetOf(extensionId))}, 'nav-bar')`);
}

/** Clicks the extension's toolbar button. Unlike `action.openPopup()`, this grants activeTab. */
export async function clickButton(browser: Browser, extensionId: string): Promise<void> {
  const widget = `CustomizableUI.getWidget(${JSON.stringify(widgetOf(extensionId))}).forWindow(window).node`;
  await runInWindow(browser, `${widget}.querySelector('.unified-extensions-item-action-button').click()`);
}
