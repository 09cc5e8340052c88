import { spawn, type ChildProcess } from 'node:child_process';

/** A program that runs until it is stopped, and what it said. */
export interface Child { said: () => string; stop: () => Promise<void> }

/** Starts a program and waits until its output matches as often as asked. */
export function start(
  command: string, args: string[], env: NodeJS.ProcessEnv, sign: RegExp, times = 1,
): Promise<{ child: Child; matches: RegExpMatchArray[] }> {
  const running: ChildProcess = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<void>((done) => running.once('exit', () => done()));
  const child: Child = {
    said: () => output,
    stop: async () => {
      running.kill('SIGTERM');
      const hard = setTimeout(() => running.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(hard);
    },
  };
  return new Promise((done, failed) => {
    const look = (text: Buffer) => {
      output += text.toString();
      const matches = [...output.matchAll(sign)];
      if (matches.length >= times) done({ child, matches });
    };
    running.stdout?.on('data', look);
    running.stderr?.on('data', look);
    running.once('exit', (code) => failed(new Error(`${command} ended with ${code}:\n${output.slice(-4000)}`)));
  });
}
