import type { SandboxEngine } from '#sandbox';

export interface EchoPlace {
  sandboxId: string;
  node: string;
  port: number;
}

/** Starts a program that sends back what it gets, and waits until it listens on the loopback address. */
export async function echoOn(engine: SandboxEngine, { sandboxId, node, port }: EchoPlace): Promise<void> {
  const serve = `mkfifo /tmp/echo && exec nc -lk 127.0.0.1 ${port} <> /tmp/echo > /tmp/echo`;
  await engine.start(sandboxId, node, { command: ['sh', '-c', serve] });
  const inHex = port.toString(16).toUpperCase().padStart(4, '0');
  const wait = `until grep -q ':${inHex} 00000000:0000 0A' /proc/net/tcp; do sleep 0.02; done`;
  await engine.exec(sandboxId, node, { command: ['sh', '-c', wait], timeoutMs: 5_000 });
}
