import { createContext, useContext } from 'react';
import { faultAt, idOf, type FieldFault } from '../shared/ErrorSummary';
import type { Draft } from './draft';

interface Held { draft: Draft; set: (change: (before: Draft) => Draft) => void; faults: readonly FieldFault[] }

export const DraftContext = createContext<Held | null>(null);

export function useDraft(): Held {
  const held = useContext(DraftContext);
  if (!held) throw new Error('There is no draft above.');
  return held;
}

type Node = Record<string, unknown> | unknown[];

const partsOf = (path: string): string[] => path.split(/[[\].]+/).filter((part) => part !== '');

export function valueAt(draft: Draft, path: string): unknown {
  return partsOf(path).reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], draft);
}

/** The same draft with another value at a path such as `lots[0].budget`. */
export function withValue<T>(node: T, path: string | string[], value: unknown): T {
  const [part = '', ...rest] = Array.isArray(path) ? path : partsOf(path);
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Node as Record<string, unknown>;
  copy[part] = rest.length === 0 ? value : withValue(copy[part], rest, value);
  return copy as T;
}

/** One field of the draft by its path in the API: value, change, id of its control, what is wrong with it. */
export function useSetting<T = string>(path: string) {
  const { draft, set, faults } = useDraft();
  const id = idOf(path);
  return {
    id, error: faultAt(faults, id), value: valueAt(draft, path) as T,
    onChange: (value: T) => set((before) => withValue(before, path, value)),
  };
}

/** A list of the draft: adding to it and taking away. */
export function useRows<T>(path: string) {
  const { draft, set } = useDraft();
  const rows = valueAt(draft, path) as T[];
  return {
    rows,
    add: (row: T) => set((before) => withValue(before, path, [...(valueAt(before, path) as T[]), row])),
    remove: (index: number) => set((before) => withValue(before, path, (valueAt(before, path) as T[]).filter((_, at) => at !== index))),
  };
}
