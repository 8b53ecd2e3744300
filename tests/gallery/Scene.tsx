import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface SceneProps {
  /** What it shows: a component and its states. */
  name: string;
  /** As wide as the window; a column of 25rem otherwise. */
  wide?: boolean;
  /** Height of the stage, in CSS pixels; as high as what is in it where not given. */
  height?: number;
  /** Its first paragraph begins with a short form that is explained. */
  isHinted?: boolean;
  children: ComponentChildren;
}

/** A stage of its own for one component. */
export function Scene({ name, wide = false, height, isHinted, children }: SceneProps) {
  return (
    <section class="gallery-scene" data-wide={wide || undefined}>
      <h2>{name}</h2>
      <div class="gallery-stage" data-hinted={isHinted} style={height ? { blockSize: `${height}px` } : {}}>
        {children}
      </div>
    </section>
  );
}

interface ShowProps {
  state: 'hover' | 'focus' | 'active';
  /** The element that is in the state; the first control where not given. */
  of?: string;
  children: ComponentChildren;
}

/** Shows a control as it is under the pointer, with the focus, or pressed. */
export function Show({ state, of = 'button, a, input, select, textarea', children }: ShowProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.querySelector(of)?.setAttribute('data-show', state));
  return (
    <span ref={place} style={{ display: 'contents' }}>
      {children}
    </span>
  );
}

interface TypedProps {
  text: string;
  children: ComponentChildren;
}

/** Shows a component after something was typed into its first field. */
export function Typed({ text, children }: TypedProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = place.current?.querySelector('input');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, [text]);
  return <div ref={place}>{children}</div>;
}

interface DoneProps {
  /** Names of buttons that are pressed once, one after the other, when the scene is there. */
  press: readonly string[];
  children: ComponentChildren;
}

/** Shows a component after some of its buttons were pressed. */
export function Done({ press, children }: DoneProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const name of press)
      for (const button of place.current?.querySelectorAll<HTMLElement>('button, summary') ?? [])
        if ((button.ariaLabel ?? button.textContent?.trim()) === name) button.click();
  }, [press]);
  return <div ref={place}>{children}</div>;
}
