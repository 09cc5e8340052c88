import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { standingOf, stepOf, useDuties, type Person, type Step } from './duties';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';
import { useReason } from './useReason';

/** Everybody who acted, and who may do the next step; why not stands below the name. */
export function PeoplePanel({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const { t } = useTranslation('payments');
  const step = stepOf(instalment);
  const duties = useDuties(data.contract.round, data.contract.proposal, instalment);
  return (
    <Panel title={t(`people.${step}`)} finding={t(`people.rule.${step}`)}>
      <Loaded of={duties}>{({ people }) => <ul className="people">{people.map((person) => <Line key={person.account} person={person} step={step} />)}</ul>}</Loaded>
    </Panel>
  );
}

function Line({ person, step }: { person: Person; step: Step }) {
  const { t } = useTranslation('payments');
  const nameOf = usePersonName();
  const reasonOf = useReason();
  const standing = standingOf(person, step);
  const did = person.did.map(({ act, at }) => t(`did.${act}`, { at: moment(at) })).join('；');
  return (
    <li>
      <div>
        <span className="strong">{nameOf(person.account)}</span>
        <div className="quiet">{did || t('did.nothing')}</div>
        {standing && !standing.may && <div>{reasonOf(standing.code, standing.reason)}</div>}
      </div>
      {standing?.may
        ? person.isCaller && <span className="good"><span aria-hidden>✓</span> {t('people.may')}</span>
        : <span className="quiet"><span aria-hidden>⊘</span> {t('people.mayNot')}</span>}
    </li>
  );
}
