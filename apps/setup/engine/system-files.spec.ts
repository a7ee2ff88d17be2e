import { mirrorIn } from './debian-mirror.mjs';
import { parseOsRelease } from './os-release.mjs';

describe('files that describe the system', () => {
  it('reads fields of os-release with and without quotes', () => {
    const text = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
    expect(parseOsRelease(text)).toEqual({
      PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)',
      VERSION_ID: '12',
      ID: 'debian',
    });
  });

  it('finds the mirror of Debian in either form of apt sources, not that of security updates or others', () => {
    const blocks =
      'Types: deb\nURIs: http://mirror.example/debian-security\n\nURIs: http://mirror.example/debian\nSuites: bookworm\n';
    expect(mirrorIn(blocks)).toBe('http://mirror.example/debian');
    expect(
      mirrorIn(
        '# deb http://old.example/debian x\ndeb [arch=amd64] https://m.example/debian/ bookworm main\n',
      ),
    ).toBe('https://m.example/debian');
    expect(mirrorIn('deb https://packages.example/apt cloud main\n')).toBeUndefined();
  });
});
