import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from './DraftContext';
import { LinesSetting } from './fields';
import { useDictionary } from './useTemplates';

/** The categories of a round, a line each; those of the dictionary can be taken over as they are today. */
export function CategoriesSetting() {
  const { t } = useTranslation('rounds');
  const { draft, set } = useDraft();
  const dictionary = useDictionary('categories', draft.purchaser.uscc).data;
  const words = dictionary?.entries.map(({ title }) => title) ?? [];
  const isTaken = words.length === draft.categories.length && words.every((word) => draft.categories.includes(word));
  return (
    <div className="stack-small">
      <LinesSetting at="categories" label={t('field.categories')} hint={t('hint.categories')} />
      {words.length > 0 && !isTaken && <div><Button onClick={() => set((before) => ({ ...before, categories: words }))}>{t('takeDictionary', { count: words.length })}</Button></div>}
      {dictionary?.source && <p className="quiet">{t('dictionaryOf', { source: dictionary.source })}</p>}
    </div>
  );
}
