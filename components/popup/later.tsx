import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that most openings of the popup never show: its script comes when it is first shown. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Later(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props>>();
    useEffect(() => {
      load().then((part) => setPart(() => part), console.error);
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
