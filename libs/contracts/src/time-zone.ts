import { z } from 'zod';

const zones = new Set(Intl.supportedValuesOf('timeZone')).add('UTC');

/** IANA name of a time zone. */
export const timeZoneSchema = z
  .string()
  .refine((name) => zones.has(name), 'write an IANA time zone such as Europe/Berlin');

/** Date and time on the clocks of a zone, without the zone. */
export const localTimeSchema = z.iso
  .datetime({ local: true, precision: -1, message: 'write a local date and time such as 2026-11-23T10:00' })
  .refine((text) => !text.endsWith('Z'), 'leave out "Z": the time is that of the zone');
