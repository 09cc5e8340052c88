import { useTranslation } from 'react-i18next';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { fullDay } from '../words/dates';
import { nameOf, textOf } from './lines';
import type { ChangesFile, Line } from './useChanges';
import './amendments.css';

/** The agreement as one text: every line as it reads on a day, what it read before struck out, and by which supplement. */
export function AgreementText({ file: { lines }, day, onDay }: { file: ChangesFile; day: string; onDay: (day: string) => void }) {
  const { t } = useTranslation('amendments');
  return (
    <Panel title={t('text.title')} finding={t('text.finding')}>
      <div className="stack">
        <TextField id="text-day" type="date" label={t('text.day')} hint={t('text.dayHint')} optional value={day} onChange={onDay} />
        <dl className="facts agreement-text">
          {lines.map((line) => (
            <div key={`${line.subject} ${line.ref}`}>
              <dt>{nameOf(t, line)}</dt>
              <dd><Reading line={line} /></dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}

function Reading({ line }: { line: Line }) {
  const { t } = useTranslation('amendments');
  return (
    <>
      {line.text === null ? <p className="quiet">{t('text.gone')}</p> : <p className={line.marks.length > 0 ? 'strong' : undefined}>{textOf(line.subject, line.text)}</p>}
      {line.marks.map((mark) => (
        <p key={mark.document} className="second">
          {t('text.mark', { no: mark.document, day: fullDay(mark.since) })}
          {mark.before === null ? t('text.added') : <del>{textOf(line.subject, mark.before)}</del>}
        </p>
      ))}
    </>
  );
}
