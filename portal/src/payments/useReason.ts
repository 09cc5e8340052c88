import { useTranslation } from 'react-i18next';

/** Why somebody may not: by its code in the reader's language, or as the service says it. */
export function useReason(): (code: string | null, reason: string | null) => string {
  const { t, i18n } = useTranslation('payments');
  return (code, reason) => code !== null && i18n.exists(`payments:code.${code}`) ? t(`code.${code}`) : reason ?? '';
}
