import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { designSections, isIn } from './designSections';

/** What stands before a fault in the summary: the section and the label of its field, such as “资金与包 预算：”. */
export function useLabels(): (id: string) => string {
  const { t, i18n } = useTranslation('rounds');
  return useCallback((id: string) => {
    const section = designSections.find((one) => isIn(one, id));
    const name = id.split('-').findLast((part) => !/^\d+$/.test(part)) ?? '';
    const field = i18n.exists(`rounds:field.${name}`) ? t(`field.${name}`, { no: Number(/-(\d+)-/.exec(id)?.[1] ?? 0) + 1 }) : '';
    return section ? t('labelled', { section: t(`section.${section.name}`), field }) : '';
  }, [t, i18n]);
}
