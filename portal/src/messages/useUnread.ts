import { useQuery } from '@tanstack/react-query';
import { useApi } from '../http/context';
import { taken } from '../http/problems';

const lookAgain = 60_000;

/** How many messages are unread; looked at every minute while the page is seen. */
export function useUnread() {
  const api = useApi();
  return useQuery({ queryKey: ['unread-messages'], queryFn: () => taken(api.GET('/me/unread-messages', {})), refetchInterval: lookAgain }).data;
}
