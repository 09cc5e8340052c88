import { Panel } from '../shared/Page';
import { ReasonForm, type ReasonFormProps } from '../shared/ReasonForm';

/** A step that needs a reason, in a panel of its own. */
export function ReasonPanel({ title, text, ...form }: ReasonFormProps & { title: string; text: string }) {
  return <Panel title={title} finding={text}><ReasonForm {...form} /></Panel>;
}
