import { expect, test } from 'vitest';
import { stageOf, type Contract } from './stage';

const instalment = { no: 1, amount: '10.00', payable: '10.00', paid: '0.00', lateInterest: '0.00', dueBy: null, payment: null, invoice: null, prepared: false, returnReason: null, bankReturn: null, status: 'planned' } as Contract['instalments'][number];
const contract = { status: 'inForce', finalGrade: null, reported: null, recoverable: '0.00', recovered: '0.00', writtenOff: '0.00', instalments: [instalment] } as unknown as Contract;
const having = (change: object) => ({ ...contract, ...change });
const standing = (status: string, change: object = {}) => having({ instalments: [{ ...instalment, status, ...change }] });

test('what waits comes before what is under way', () => {
  expect(stageOf(contract)).toBe('underWay');
  expect(stageOf(standing('claimed'))).toBe('toAccept');
  expect(stageOf(standing('accepted'))).toBe('toPay');
  expect(stageOf(having({ reported: '5.00' }))).toBe('toAcceptExpenditure');
  expect(stageOf(having({ status: 'terminated', recoverable: '5.00', recovered: '4.99' }))).toBe('toRecover');
});

test('a contract closes when it is terminated or graded and settled, and nothing has to come back', () => {
  expect(stageOf(having({ status: 'terminated', recoverable: '5.00', recovered: '5.00' }))).toBe('toClose');
  expect(stageOf({ ...standing('paid'), finalGrade: 'good' })).toBe('toClose');
  expect(stageOf({ ...standing('planned', { payable: '0.00' }), finalGrade: 'fail' })).toBe('toClose');
  expect(stageOf(standing('paid'))).toBe('underWay');
});
