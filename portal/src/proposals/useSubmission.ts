import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { newCopyKey } from '../openings/sealing';
import { useHeld } from './DraftContext';

/** Submits the draft as it was read here; the receipt comes next. */
export function useSubmission() {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { view: { round, proposal }, versions, home, forget, settings } = useHeld();
  // Made here and kept through every try, so that an answer that is lost loses nothing.
  const [copyKey] = useState(newCopyKey);
  return useCommand(
    (_: null, key) => taken(api.POST('/rounds/{round}/proposals/{proposal}/submission', {
      params: { path: { round, proposal }, header: { 'Idempotency-Key': key } }, headers: { 'If-Match': versions.tag },
      ...(settings.sealing ? { body: { copyKey } } : {}),
    })),
    (view) => {
      forget();
      queries.setQueryData(['proposal', round, proposal], { view, tag: '' });
      void navigate(`${home}/receipt`);
    },
  );
}
