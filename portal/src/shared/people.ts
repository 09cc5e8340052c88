import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';

/** How somebody is named on a page: oneself by name, the service by what it is, others by their account. */
export function usePersonName(): (account: string | null | undefined) => string {
  const { t } = useTranslation('shared');
  const { account: own, name } = useCaller();
  return useCallback((account) => {
    if (!account) return '—';
    if (account === 'system') return t('system');
    return account === own ? t('you', { name }) : account;
  }, [t, own, name]);
}
