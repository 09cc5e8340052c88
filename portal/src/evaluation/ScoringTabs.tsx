import { useTranslation } from 'react-i18next';

export type Side = 'material' | 'sheet';

/** On a phone one of the two is shown. */
export function ScoringTabs({ side, setSide }: { side: Side; setSide: (side: Side) => void }) {
  const { t } = useTranslation('evaluation');
  return (
    <div className="two-tabs">
      {(['material', 'sheet'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>{t(`${one}.title`)}</button>
      ))}
    </div>
  );
}
