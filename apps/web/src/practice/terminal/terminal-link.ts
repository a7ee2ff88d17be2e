import type { ServerToClient } from '#contracts';
import type { LiveSocket } from '../../live/live-context.js';

/** What a terminal tells the one who shows it. */
export interface TerminalListener {
  onOutput(data: string): void;
  onEnded(reason: string): void;
}

/** A shell on the other end of the live connection. It ends when the connection does. */
export interface TerminalLink {
  write(data: string): void;
  resize(columns: number, rows: number): void;
  close(): void;
}

const OPEN_TIMEOUT_MS = 20_000;

/** Opens a terminal. Rejects with a sentence for a person when it is refused or takes too long. */
export async function openTerminal(
  socket: LiveSocket,
  request: { practiceId: string; columns: number; rows: number },
  listener: TerminalListener,
): Promise<TerminalLink> {
  const early: { terminalId: string; data: string }[] = [];
  let terminalId: string | null = null;

  const onOutput: ServerToClient['terminal.output'] = (message) => {
    // Output may overtake the acknowledgement that says which terminal is ours.
    if (terminalId === null) early.push(message);
    else if (message.terminalId === terminalId) listener.onOutput(message.data);
  };
  const onClosed: ServerToClient['terminal.closed'] = (message) => {
    if (message.terminalId === terminalId) end(message.reason);
  };
  const onLost = () => end('The connection was lost');
  const detach = () => {
    socket.off('terminal.output', onOutput);
    socket.off('terminal.closed', onClosed);
    socket.off('disconnect', onLost);
  };
  const end = (reason: string) => {
    detach();
    listener.onEnded(reason);
  };

  socket.on('terminal.output', onOutput);
  socket.on('terminal.closed', onClosed);
  const ack = await socket
    .timeout(OPEN_TIMEOUT_MS)
    .emitWithAck('terminal.open', request)
    .catch(() => null);
  if (!ack?.ok) {
    detach();
    throw new Error(ack ? ack.error.message : 'The terminal did not open in time. Try again.');
  }
  const id = ack.value.terminalId;
  terminalId = id;
  socket.on('disconnect', onLost);
  for (const message of early) onOutput(message);

  return {
    write: (data) => void socket.emit('terminal.input', { terminalId: id, data }),
    resize: (columns, rows) => void socket.emit('terminal.resize', { terminalId: id, columns, rows }),
    close: () => {
      socket.emit('terminal.close', { terminalId: id });
      end('You closed it');
    },
  };
}
