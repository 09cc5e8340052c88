import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters and sorting in the address, so that a list can be sent to somebody and the way back works. */
export function useFilters<Name extends string>(...names: Name[]) {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>;
  const set = useCallback(
    (name: Name, value: string) => setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true }),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { values, set, clear, any: names.some((name) => values[name] !== '') };
}
