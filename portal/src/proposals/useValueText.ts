import { useTranslation } from 'react-i18next';
import { fenOf, yuan } from '../words/money';
import type { Source } from './draft';
import { useHeld } from './DraftContext';

const sourcesOf = (text: string): Source[] => JSON.parse(text === '' ? '[]' : text) as Source[];

/** A value of the form as people read it: a lot by its title, a cost by its kind, an amount with commas. */
export function useValueText(): (path: string, value: string) => string {
  const { t } = useTranslation('proposals');
  const { settings } = useHeld();
  return (path, value) => {
    if (path === 'lot') return settings.lots.find(({ ref }) => ref === value)?.title ?? value;
    if (path === 'sites') return value.split(' ').map((ref) => settings.lots.flatMap((lot) => lot.sites ?? []).find((site) => site.ref === ref)?.name ?? ref).join(t('comma'));
    if (path === 'sources') return sourcesOf(value).map((one) => `${t(`sources.of.${one.source}`)} ${yuan(one.amount)} ${one.evidence ?? ''}`).join(t('comma'));
    if (path.endsWith('.line')) return value && t(`shared:budget.of.${value}`);
    return (path.endsWith('amount') || path === 'requested' || path === 'own') && fenOf(value) !== null ? yuan(value) : value;
  };
}
