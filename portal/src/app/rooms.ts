import type { RouteObject } from 'react-router';
import type { Role } from '../identity/roles';
import amendments from '../amendments/room';
import archives from '../archives/room';
import assessments from '../assessments/room';
import audit from '../audit/room';
import awards from '../awards/room';
import bank from '../bank/room';
import challenges from '../challenges/room';
import contracts from '../contracts/room';
import draws from '../draws/room';
import evaluation from '../evaluation/room';
import evaluators from '../evaluators/room';
import examination from '../examination/room';
import feedback from '../feedback/room';
import fees from '../fees/room';
import funds from '../funds/room';
import laws from '../laws/room';
import messages from '../messages/room';
import objections from '../objections/room';
import openings from '../openings/room';
import operations from '../operations/room';
import organizations from '../organizations/room';
import panel from '../panel/room';
import payments from '../payments/room';
import performance from '../performance/room';
import proceedings from '../proceedings/room';
import proposals from '../proposals/room';
import publicity from '../publicity/room';
import questions from '../questions/room';
import receivables from '../receivables/room';
import reports from '../reports/room';
import rounds from '../rounds/room';
import serviceLedgers from '../serviceLedgers/room';
import supplier from '../supplier/room';
import surveys from '../surveys/room';
import work from '../work/room';

export interface MenuEntry {
  to: string;
  /** Key of the text in `place` of the app's words. */
  text: string;
  roles: readonly Role[];
}

/** A part of the portal by its trade word: its pages, and its places in the menus. Pages are loaded when they are opened. */
export interface Room {
  name: string;
  menu: readonly MenuEntry[];
  /** A page of some roles only names them: `handle: { roles: ['officer'] }`. */
  routes: readonly RouteObject[];
}

/** In the order of the menu. */
export const rooms: readonly Room[] = [
  work, messages, rounds, proceedings, proposals, questions, openings, examination, evaluation, evaluators, draws, assessments, panel,
  awards, objections, challenges, contracts, amendments, supplier, performance, surveys, fees, feedback, payments, bank, funds,
  reports, organizations, audit, archives, publicity, laws, operations, receivables,
  serviceLedgers,
];
