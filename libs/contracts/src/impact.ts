import { z } from 'zod';

/** What one journey's users suffered during the impact window. */
export const journeyImpactSchema = z.object({
  name: z.string().describe('Name of the journey'),
  title: z.string().describe('The journey in words'),
  requests: z.number().int().describe('Runs that started within the window'),
  failed: z.number().int().describe('Runs that failed'),
  slow: z.number().int().describe('Runs that succeeded but took longer than the stack calls slow'),
  failedShare: z.number().min(0).max(1).describe('failed / requests, 0 when there were none'),
  firstFailedAt: z.string().nullable().describe('First failed run, or null'),
  lastFailedAt: z.string().nullable().describe('Last failed run, or null'),
});
export type JourneyImpact = z.infer<typeof journeyImpactSchema>;

/** Measured impact of one practice: the window in which users suffered, and how much. */
export const impactSchema = z.object({
  onsetAt: z.string().nullable().describe('Start of the first failed run, or null when nobody suffered'),
  endAt: z.string().nullable().describe('When the last journey was healthy again, or null while it lasts'),
  journeys: z.array(journeyImpactSchema).describe('What the users of each journey suffered'),
});
export type Impact = z.infer<typeof impactSchema>;

/** Runs of one journey that started within one bucket of time: what the impact chart draws. */
export const impactBucketSchema = z.object({
  at: z.string().describe('Start of the bucket'),
  journey: z.string().describe('Name of the journey'),
  requests: z.number().int().describe('Runs that started within it'),
  failed: z.number().int().describe('Runs of these that failed'),
  slow: z.number().int().describe('Runs of these that succeeded too slowly'),
  latencyP50Ms: z.number().nullable().describe('Median latency, null when nothing ran'),
});
export type ImpactBucket = z.infer<typeof impactBucketSchema>;

export const impactSeriesSchema = z.object({
  bucketMs: z.number().int().describe('Width of a bucket'),
  fromAt: z.string().describe('Start of the first bucket'),
  toAt: z.string().describe('End of the last bucket'),
  buckets: z.array(impactBucketSchema).describe('Oldest first; those in which nothing ran are left out'),
});
export type ImpactSeries = z.infer<typeof impactSeriesSchema>;
