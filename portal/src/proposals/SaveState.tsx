import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../shared/Page';
import { timeOfDay } from '../words/dates';
import { useHeld } from './DraftContext';

/** Whether what is typed is on the server, in words; always in the same place. */
export function SaveState() {
  const { t } = useTranslation('proposals');
  const { state, dirty, online, versions } = useHeld();
  const text = versions.theirs ? t('saving.conflict')
    : !online && dirty ? t('saving.offline')
    : state.is === 'cut' && dirty ? t('saving.cut')
    : state.is === 'refused' && dirty ? t('saving.refused')
    : state.is === 'saving' || dirty ? t('saving.now')
    : state.is === 'stored' && state.at ? t('saving.at', { time: timeOfDay(state.at) })
    : t('saving.stored');
  const bad = Boolean(versions.theirs) || (dirty && (!online || state.is === 'cut' || state.is === 'refused'));
  return <span className={bad ? 'saved warn strong' : 'saved'} role="status">{text}</span>;
}

/** What a colleague's changes came to: taken over, or to be decided. */
export function ColleagueNote() {
  const { t } = useTranslation('proposals');
  const { versions, merged, home, state } = useHeld();
  const name = usePlaceName();
  if (versions.theirs) {
    return <Note tone="warn" alert><p className="strong">{t('conflict.waits')}</p><p>{t('conflict.waitsText')}<Link to={`${home}/conflict`}>{t('conflict.look')}</Link></p></Note>;
  }

  if (state.is === 'refused') return <Note tone="bad" alert><p className="strong">{state.refused.problem.title}</p><p>{state.refused.problem.detail}</p>{state.refused.problem.errors.map((one) => <p key={one.field}>{one.message}</p>)}</Note>;
  if (merged.length === 0) return null;
  return <Note>{t('conflict.merged', { places: merged.map(name).join(t('and')) })}</Note>;
}

/** The name of a place in the form for people: 第 2 行金额. */
export function usePlaceName(): (path: string) => string {
  const { t } = useTranslation('proposals');
  return (path) => {
    const row = /^budget\[(\d+)\]\.(\w+)$/.exec(path);
    return row ? t('place.row', { no: Number(row[1]) + 1, cell: t(`place.cell.${row[2] ?? ''}`) }) : t(`place.${path.replace('.', '-')}`);
  };
}
