type Method = (...given: unknown[]) => Promise<unknown>;

/** The life of one server. What it holds works while it lives; afterwards nothing that it does has any effect. */
export class Life {
  /** How often it has done something to a node, or looked at it. */
  calls = 0;
  /** It will not live to book what it has done. */
  isDoomed = false;
  afterCall: () => void = () => undefined;
  private ended = false;

  end(): void {
    this.ended = true;
  }

  /** A port to nodes, with its calls counted. */
  nodes<Port extends object>(port: Port): Port {
    return this.mortal(port, async (call) => {
      const result = await call();
      this.calls++;
      this.afterCall();
      this.orThrow();
      return result;
    });
  }

  /** A ledger; `before` hears of every call. */
  ledger<Port extends object>(port: Port, before: (given: unknown[]) => void): Port {
    return this.mortal(port, (call, given) => {
      before(given);
      this.orThrow();
      return call();
    });
  }

  private mortal<Port extends object>(
    port: Port,
    around: (call: () => Promise<unknown>, given: unknown[]) => Promise<unknown>,
  ): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as Method;
        return async (...given: unknown[]) => {
          this.orThrow();
          return around(() => method.apply(target, given), given);
        };
      },
    });
  }

  private orThrow(): void {
    if (this.ended) throw new Error('this server was killed');
  }
}
