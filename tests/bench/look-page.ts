/** Expressions that are evaluated inside a page whose looks are measured. */

/** When the largest content so far was painted, in ms; undefined before anything was. */
export const PAINT = `(async () => {
  const entries = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  return entries.at(-1)?.startTime;
})()`;

/** Evaluates `change` and gives the longest task (ms; 0 where none was over 50) and the longest frame of the next two seconds. */
export const TASKS = (change: string): string => `(async () => {
  let task = 0;
  const watch = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) task = Math.max(task, duration); });
  watch.observe({ type: 'longtask' });
  let frame = 0;
  const end = performance.now() + 2000;
  let last = performance.now();
  const frames = new Promise((resolve) => {
    const next = () => {
      const now = performance.now();
      frame = Math.max(frame, now - last);
      last = now;
      if (now < end) requestAnimationFrame(next);
      else resolve();
    };
    requestAnimationFrame(next);
  });
  await (${change});
  await frames;
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  return { task, frame };
})()`;

/** Scrolls on for three seconds, 60 px a frame; gives the ms between the frames. */
export const FRAMES = `(async () => {
  const times = [];
  const end = performance.now() + 3000;
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let now = last; now < end; ) {
    scrollBy({ top: 60, behavior: 'instant' });
    now = await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
})()`;
