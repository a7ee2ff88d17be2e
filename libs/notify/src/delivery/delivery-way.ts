import type { OutgoingNotice } from '../channels/outgoing-notice.js';
import type { DeliveryOfNotice } from '../persistence/notice.repository.js';

/** A receiver that was found, ready to be told. */
export interface Destination {
  /** Receivers behind one host share a lane. */
  host: string;
  /** How the record names the receiver. */
  name: string;
  /** One attempt. Errors: `notify.failed`, `notify.refused`. */
  send(notice: OutgoingNotice): Promise<void>;
}

/** There is nobody to deliver to; why, as a sentence. */
export interface NoDestination {
  skip: string;
}

/** Finds the receiver of a delivery when it is tried, as they are then. */
export interface DeliveryWayPart {
  find(found: DeliveryOfNotice): Promise<Destination | NoDestination>;
}
