/** What a listener is told. Both are called from the event loop and must not throw. */
export interface NotificationListener {
  onPayload(payload: string): void;
  /** The connection was down: notifications may have been missed, so look for yourself. */
  onGap(): void;
}
