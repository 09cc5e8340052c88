import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Pages { items: readonly unknown[]; hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

/** Under a list: how many are shown, and the way to the rest. */
export function MorePages({ of }: { of: Pages }) {
  const { t } = useTranslation('shared');
  const count = of.items.length;
  return (
    <div className="paging">
      <span aria-live="polite">{of.hasNextPage ? t('pages.some', { count }) : t('pages.all', { count })}</span>
      {of.hasNextPage && <Button loading={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>{t('pages.more')}</Button>}
    </div>
  );
}
