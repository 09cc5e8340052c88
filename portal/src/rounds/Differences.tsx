import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { differencesOf, type Difference, type Fate, type RehearsalView } from './comparison';

const atOnce = 8;

/** Only the proposals whose outcome differs, each with the rule that did it. */
export function Differences({ before, after }: { before: RehearsalView; after: RehearsalView }) {
  const { t } = useTranslation('rounds');
  const all = differencesOf(before, after);
  return (
    <Panel title={all.length === 0 ? t('rehearsal.same') : t('rehearsal.different', { count: all.length })}>
      {all.length === 0
        ? <p className="quiet">{t('rehearsal.sameText')}</p>
        : (
          <div className="stack">
            <Some of={all.slice(0, atOnce)} />
            {all.length > atOnce && <details><summary>{t('rehearsal.more', { count: all.length - atOnce })}</summary><Some of={all.slice(atOnce)} /></details>}
          </div>
        )}
    </Panel>
  );
}

function Some({ of }: { of: readonly Difference[] }) {
  const { t } = useTranslation('rounds');
  return (
    <ul className="stack-small">
      {of.map((one) => (
        <li key={one.proposal}>
          <p className="strong">{one.proposal}{'　'}{one.title}</p>
          <p>{t('rehearsal.fromTo', { from: t(`rehearsal.fate.${one.before.outcome}`), to: t(`rehearsal.fate.${one.after.outcome}`) })}</p>
          <Why fate={one.after.findings.length > 0 || one.before.findings.length === 0 ? one.after : one.before} />
        </li>
      ))}
    </ul>
  );
}

function Why({ fate }: { fate: Fate }) {
  const { t } = useTranslation('rounds');
  const said = fate.findings.length > 0 ? fate.findings.join(t('rehearsal.and')) : fate.reason && t(`rehearsal.reason.${fate.reason}`);
  return said ? <p className="quiet">{said}</p> : null;
}
