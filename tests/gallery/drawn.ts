import { options, type VNode } from 'preact';

/** The components that have drawn something, as `path name`. */
export const drawn = new Set<string>();

/** The first node that a component has drawn: the short name that Preact's build gives to it. */
const NODE = '__e';

const before = options.diffed;
options.diffed = (vnode: VNode) => {
  const home: unknown = typeof vnode.type === 'function' && Reflect.get(vnode.type, 'home');
  if (typeof home === 'string' && Reflect.get(vnode, NODE)) drawn.add(home);
  before?.(vnode);
};
