import { useTranslation } from 'react-i18next';
import { fenOf, yuan } from '../words/money';
import { useHeld } from './DraftContext';

/** A value of the form as people read it: a lot by its title, a cost by its kind, an amount with commas. */
export function useValueText(): (path: string, value: string) => string {
  const { t } = useTranslation('proposals');
  const { settings } = useHeld();
  return (path, value) => {
    if (path === 'lot') return settings.lots.find(({ ref }) => ref === value)?.title ?? value;
    if (path.endsWith('.line')) return value && t(`shared:budget.of.${value}`);
    return (path.endsWith('amount') || path === 'requested' || path === 'own') && fenOf(value) !== null ? yuan(value) : value;
  };
}
