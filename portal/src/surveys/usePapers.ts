import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

/** The papers that wait: nobody sees what another person read before having read it too. */
export function useWaitingPapers() {
  const api = useApi();
  const { round = '', proposal = '' } = useParams();
  return useQuery({
    queryKey: ['survey-papers', round, proposal],
    queryFn: async () => (await taken(api.GET('/rounds/{round}/contracts/{proposal}/survey/papers', { params: { path: { round, proposal } } }))).items,
  });
}

/** What residents wrote, for those who may read it. */
export function useTexts(mayRead: boolean) {
  const api = useApi();
  const { round = '', proposal = '' } = useParams();
  return useQuery({
    queryKey: ['survey-texts', round, proposal],
    enabled: mayRead,
    queryFn: async () => (await taken(api.GET('/rounds/{round}/contracts/{proposal}/survey/texts', { params: { path: { round, proposal } } }))).items,
  });
}
