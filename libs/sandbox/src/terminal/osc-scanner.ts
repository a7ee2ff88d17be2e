/** Longest body of a control sequence that is kept; anything longer is not ours and is dropped. */
const MAX_BODY_LENGTH = 65_536;

const ESCAPE = '\x1b';
const BELL = '\x07';
const C1_OSC = '\x9d';
const C1_ST = '\x9c';

type State = 'text' | 'escape' | 'body' | 'body-escape';

/**
 * Finds operating system commands (`ESC ] body ST`, where ST is BEL or `ESC \`) in a terminal's output. Chunks may
 * be cut anywhere. Everything else passes by unseen.
 */
export class OscScanner {
  private state: State = 'text';
  private body = '';
  private overflow = false;

  /** Bodies that were completed by this chunk, in order. */
  push(chunk: string): string[] {
    const bodies: string[] = [];
    for (let at = 0; at < chunk.length; at++) {
      if (this.state === 'text') at = nextControl(chunk, at);
      this.step(chunk.charAt(at), bodies);
    }
    return bodies;
  }

  private step(character: string, bodies: string[]): void {
    switch (this.state) {
      case 'text':
        if (character === ESCAPE) this.state = 'escape';
        else if (character === C1_OSC) this.begin();
        return;
      case 'escape':
        this.afterEscape(character);
        return;
      case 'body':
        this.inBody(character, bodies);
        return;
      case 'body-escape':
        if (character === '\\') this.finish(bodies);
        else this.afterEscape(character);
    }
  }

  private afterEscape(character: string): void {
    if (character === ']') this.begin();
    else this.state = character === ESCAPE ? 'escape' : 'text';
  }

  private begin(): void {
    this.state = 'body';
    this.body = '';
    this.overflow = false;
  }

  private inBody(character: string, bodies: string[]): void {
    if (character === BELL || character === C1_ST) this.finish(bodies);
    else if (character === ESCAPE) this.state = 'body-escape';
    // CAN and SUB cancel a sequence in every terminal
    else if (character === '\x18' || character === '\x1a') this.state = 'text';
    else if (this.body.length >= MAX_BODY_LENGTH) this.overflow = true;
    else this.body += character;
  }

  private finish(bodies: string[]): void {
    this.state = 'text';
    if (!this.overflow) bodies.push(this.body);
  }
}

/** Most output is plain text: leap over it instead of looking at each character. */
function nextControl(chunk: string, from: number): number {
  const next = chunk.indexOf(ESCAPE, from);
  const osc = chunk.indexOf(C1_OSC, from);
  return Math.min(next === -1 ? chunk.length : next, osc === -1 ? chunk.length : osc);
}
