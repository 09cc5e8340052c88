import { expect, test } from 'vitest';
import type { Schema } from '../http/client';
import { concentrationOf, latenessOf, latePaid, stagesOf } from './overview';

type Contract = Schema<'ContractView'>;
const instalment = (status: string, payable: string, lateInterest = '0.00') => ({ status, payable, lateInterest });
const contract = (change: object) => ({ fund: 'F', status: 'inForce', amount: '100.00', paid: '0.00', recovered: '0.00', organization: 'A', instalments: [], ...change }) as unknown as Contract;
const fund = { fund: 'F', title: 'Fund', appropriation: '1000.00', available: '700.00' } as Schema<'FundView'>;

test('money stands where it has come to', () => {
  const contracts = [
    contract({ paid: '40.00', recovered: '5.00', instalments: [instalment('paid', '40.00'), instalment('accepted', '40.00'), instalment('planned', '20.00')] }),
    contract({ status: 'awaitingSignatures', amount: '60.00', instalments: [instalment('planned', '60.00')] }),
    contract({ status: 'terminated', instalments: [instalment('cancelled', '50.00')] }),
    contract({ fund: 'other', paid: '9.00' }),
  ];
  expect(stagesOf([fund], contracts)[0]?.stages).toEqual({ paid: '35.00', accepted: '40.00', signed: '20.00', awarded: '60.00', free: '700.00' });
});

test('awards concentrate where contracts stand, not where they were declined', () => {
  const rows = concentrationOf([contract({}), contract({ amount: '200.00', organization: 'B' }), contract({ amount: '50.00' }), contract({ status: 'declined', amount: '900.00', organization: 'C' })]);
  expect(rows).toEqual([{ organization: 'B', amount: '200.00', share: 571, contracts: 1 }, { organization: 'A', amount: '150.00', share: 429, contracts: 2 }]);
  expect(concentrationOf([])).toEqual([]);
});

test('what is overdue comes first and is counted once', () => {
  const waiting = [['toSign', 'later', 9], ['toAccept', 'overdue', -3], ['toAccept', 'soon', 2], ['overdue', 'overdue', -8]].map(([kind, group, workingDaysLeft]) => ({ kind, group, workingDaysLeft })) as unknown as Schema<'WaitingView'>[];
  expect(latenessOf(waiting)).toEqual([{ kind: 'toAccept', overdue: 1, soon: 1, later: 0, worst: 3 }, { kind: 'toSign', overdue: 0, soon: 0, later: 1, worst: 0 }]);
});

test('late payments are those that cost interest', () => {
  expect(latePaid([contract({ instalments: [instalment('paid', '40.00', '1.20'), instalment('paid', '40.00'), instalment('planned', '1.00', '9.00')] })])).toEqual({ paid: 2, late: 1, interest: '1.20' });
});
