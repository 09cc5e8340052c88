/** What the portal learns from `config.json` of the place that serves it. */
export interface Config {
  /** The system's name, as people read it. */
  name: string;
  /** Where the API is, without a slash at the end. */
  api: string;
  issuer: string;
  client: string;
  scope: string;
  /** Whether the data are made up. */
  demonstration: boolean;
}

export async function readConfig(): Promise<Config> {
  const answer = await fetch('/config.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  return (await answer.json()) as Config;
}
