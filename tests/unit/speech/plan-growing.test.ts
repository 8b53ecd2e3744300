import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../lib/speech/clock.ts';
import { createGrowingPlan, type GrowingPlan } from '../../../lib/speech/plan-growing.ts';
import type { Segment } from '../../../lib/speech/plan-types.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';
import { segmentsOf } from '../../fakes/speech-text.ts';

const PARAGRAPHS = 1_000;

let turning: FakeClock;
let plan: GrowingPlan;
let taken: number;

/** Two sentences a paragraph; every look at the clock costs a millisecond, as a paragraph would, and so does the page's turn. */
beforeEach(() => {
  turning = createFakeClock();
  let cost = 0;
  const clock: Clock = {
    now() {
      cost += 1;
      return turning.now() + cost;
    },
    after: (_, callback) => turning.after(1, callback),
  };
  taken = 0;
  const all = segmentsOf(...Array.from({ length: PARAGRAPHS }, () => ['Một.', 'Hai.']));
  plan = createGrowingPlan(steps(all), clock);
});

function* steps(all: readonly Segment[]): Generator<readonly Segment[], undefined> {
  for (let i = 0; i < all.length; i += 2) {
    taken += 1;
    yield all.slice(i, i + 2);
  }
}

describe('a growing plan', () => {
  it('has the beginning at once, and the rest in short slices', () => {
    let slices = 1;
    for (let before = 0; !plan.isWhole; slices += 1) {
      expect(taken - before).toBeLessThan(12);
      before = taken;
      turning.pass(1);
    }
    expect(plan.segments).toHaveLength(PARAGRAPHS * 2);
    expect(slices).toBeGreaterThan(PARAGRAPHS / 12);
    expect(turning.waiting).toBe(0);
  });

  it('goes on at once where somebody is about to leave what is planned', () => {
    const last = plan.segments.length - 1;
    plan.reachBeyond(last);
    expect(plan.segments.length).toBe(last + 3);
    plan.reachBeyond(0);
    expect(plan.segments.length).toBe(last + 3);
    expect(plan.isWhole).toBe(false);
  });

  it('tells of its growth a few times, not at every slice', () => {
    let told = 0;
    plan.follow(() => {
      told += 1;
    });
    turning.pass(1_000);
    expect(plan.isWhole).toBe(true);
    expect(told).toBeGreaterThan(2);
    expect(told).toBeLessThan(12);
  });

  it('calls back once it has come far enough, or has ended', () => {
    const heard: string[] = [];
    plan.when(
      (segments) => segments.length > 0,
      () => heard.push('at once'),
    );
    plan.when(
      (segments) => segments.length > 900,
      () => heard.push(`far: ${plan.isWhole}`),
    );
    plan.when(
      () => false,
      () => heard.push(`never: ${plan.isWhole}`),
    );
    plan.when(
      (segments) => segments.length > 900,
      () => heard.push('stopped'),
    )();
    expect(heard).toEqual(['at once']);
    turning.pass(1_000);
    expect(heard).toEqual(['at once', 'far: false', 'never: true']);
  });

  it('stops', () => {
    plan.when(
      () => false,
      () => expect.unreachable(),
    );
    plan.stop();
    const before = taken;
    turning.pass(1_000);
    expect(taken).toBe(before);
  });
});
