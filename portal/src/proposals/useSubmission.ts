import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useHeld } from './DraftContext';

/** Submits the draft as it was read here; the receipt comes next. */
export function useSubmission() {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { view: { round, proposal }, versions, home, forget } = useHeld();
  return useCommand(
    (_: null, key) => taken(api.POST('/rounds/{round}/proposals/{proposal}/submission', {
      params: { path: { round, proposal }, header: { 'Idempotency-Key': key } }, headers: { 'If-Match': versions.tag },
    })),
    (view) => {
      forget();
      queries.setQueryData(['proposal', round, proposal], { view, tag: '' });
      void navigate(`${home}/receipt`);
    },
  );
}
