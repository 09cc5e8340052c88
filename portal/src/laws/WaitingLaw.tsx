import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaller } from '../identity/context';
import { Note, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { useWaitingLaw } from './useLaw';

/**
 * What one administrator entered and a second one has not yet. The second one reads the paper, not the screen: what
 * was entered is not shown here.
 */
export function WaitingLaw() {
  const { t } = useTranslation('laws');
  const waiting = useWaitingLaw();
  return (
    <Loaded of={waiting}>
      {({ years, parameters }) => years.length + parameters.length === 0
        ? <Note>{t('waiting.none')}</Note>
        : (
          <Panel title={t('waiting.title', { count: years.length + parameters.length })} finding={t('waiting.text')}>
            <ul className="stack-small">
              {years.map((one) => one.waiting && (
                <li key={one.year}><Way to={`/laws/calendar/${one.year}`} text={t('years.of', { year: one.year })} by={one.waiting.enteredBy} source={one.waiting.source} /></li>
              ))}
              {parameters.map((one) => (
                <li key={`${one.key} ${one.region} ${one.from}`}><Way to={`/laws/parameters/${one.key}?region=${one.region}&from=${one.from}`} text={t('waiting.parameter', { key: one.key, from: fullDay(one.from) })} by={one.enteredBy} source={one.source} /></li>
              ))}
            </ul>
          </Panel>
        )}
    </Loaded>
  );
}

function Way({ to, text, by, source }: { to: string; text: string; by: string | null; source: string }) {
  const { t } = useTranslation('laws');
  const { role, account } = useCaller();
  const nameOf = usePersonName();
  const second = role === 'admin' && by !== account;
  return (
    <>
      {second ? <Link to={to}>{text}</Link> : <span className="strong">{text}</span>}
      <div className="quiet">{t('waiting.by', { by: nameOf(by), source })}{second ? t('waiting.yours') : by === account && t('waiting.own')}</div>
    </>
  );
}
