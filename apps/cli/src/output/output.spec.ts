import { PassThrough } from 'node:stream';
import { AppError } from '#kernel';
import { Output } from './output.js';

function capture(json: boolean): { output: Output; out: () => string; err: () => string } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  return { output: new Output(json, stdout, stderr), out: () => read(stdout), err: () => read(stderr) };
}

describe('output of a command', () => {
  it('prints exactly one JSON document with --json, whatever else is said', () => {
    const { output, out } = capture(true);
    output.line('provisioning');
    output.document({ ok: true });
    expect(JSON.parse(out())).toEqual({ ok: true });
  });

  it('prints lines for people without --json', () => {
    const { output, out } = capture(false);
    output.line('provisioning');
    output.document({ ok: true });
    expect(out()).toBe('provisioning\n');
  });

  it('tells an error on standard error and, with --json, as the document', () => {
    const { output, out, err } = capture(true);
    output.error(new AppError('scenario.unknown', 'There is no scenario "x".'));
    expect(JSON.parse(out()).error.code).toBe('scenario.unknown');
    expect(err()).toBe('simsup: There is no scenario "x".\n');
  });
});
