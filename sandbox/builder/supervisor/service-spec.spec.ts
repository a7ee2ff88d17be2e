import { parsePackageIdent } from './package-ident.js';
import { matchesIdent, parseServiceSpec, SpecError, serviceGroup, withDesiredState } from './service-spec.js';

const TEXT = 'ident = "core/builder-api"\ngroup = "live"\nchannel = "stable"\ndesired_state = "up"\n';

function ident(text: string) {
  const parsed = parsePackageIdent(text);
  if (!parsed) {
    throw new Error(`not an identifier: ${text}`);
  }
  return parsed;
}

describe('a spec file', () => {
  it('names the service and its group', () => {
    expect(serviceGroup(parseServiceSpec(TEXT))).toBe('builder-api.live');
  });

  it('keeps its other fields when the wanted state changes', () => {
    const stopped = withDesiredState(TEXT, 'down');
    expect(parseServiceSpec(stopped).desiredState).toBe('down');
    expect(stopped).toContain('channel = "stable"');
  });

  it('is meant by its name alone and by a whole release, not by a longer name', () => {
    const spec = parseServiceSpec(TEXT);
    expect(matchesIdent(spec, ident('core/builder-api'))).toBe(true);
    expect(matchesIdent(spec, ident('core/builder-api/5988/20171027084253'))).toBe(true);
    expect(matchesIdent(spec, ident('core/builder-api-proxy'))).toBe(false);
  });

  it.each(['ident = ', 'group = "live"', 'ident = "builder-api"'])('is refused: %s', (text) => {
    expect(() => parseServiceSpec(text)).toThrow(SpecError);
  });
});
