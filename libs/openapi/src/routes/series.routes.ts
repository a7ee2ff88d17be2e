import {
  createSeriesRequestSchema,
  moveOccurrenceRequestSchema,
  pastPageSchema,
  pastQuerySchema,
  seriesPageSchema,
  seriesQuerySchema,
  seriesSettingsSchema,
  seriesViewSchema,
  skipRequestSchema,
} from '#contracts';
import { type Area, at, json, made, type Route } from '../route.js';

const params = { id: 'Id of the series' };
const day = { ...params, on: 'Day of the practice by the rule of the series, such as 2026-11-23' };

/** Something that one does to a series without saying more; it answers how the series stands. */
const act = (id: string, name: string, summary: string): Route => ({
  ...at('post', `/api/series/{id}/${name}`, id),
  ...{ summary, params },
  answer: json(seriesViewSchema),
});

export const series: Area = {
  tag: 'Series',
  about: 'Practices that come again and again.',
  routes: [
    {
      ...at('get', '/api/series', 'listSeries'),
      summary: 'Series, those that go on first',
      query: seriesQuerySchema,
      answer: json(seriesPageSchema),
    },
    {
      ...at('post', '/api/series', 'createSeries'),
      summary: 'Makes a series',
      body: createSeriesRequestSchema,
      answer: made(seriesViewSchema),
    },
    {
      ...at('get', '/api/series/{id}', 'readSeries'),
      summary: 'A series',
      params,
      answer: json(seriesViewSchema),
    },
    {
      ...at('get', '/api/series/{id}/past', 'listPastOfSeries'),
      summary: 'Practices of a series whose start is past, the latest first',
      params,
      query: pastQuerySchema,
      answer: json(pastPageSchema),
    },
    {
      ...at('put', '/api/series/{id}', 'changeSeries'),
      summary: 'Changes a series',
      params,
      body: seriesSettingsSchema,
      answer: json(seriesViewSchema),
    },
    act('pauseSeries', 'pause', 'Makes no further practice for now'),
    act('resumeSeries', 'resume', 'Makes practices again'),
    act('endSeries', 'end', 'Makes no further practice'),
    act('instigateSeries', 'instigate', 'The caller instigates what is made from now on'),
    act('leaveSeries', 'leave', 'The caller no longer instigates what is made from now on'),
    {
      ...at('post', '/api/series/{id}/occurrences/{on}/skip', 'skipOccurrence'),
      summary: 'Skips the practice of a day',
      params: day,
      body: skipRequestSchema,
      answer: json(seriesViewSchema),
    },
    {
      ...at('post', '/api/series/{id}/occurrences/{on}/move', 'moveOccurrence'),
      summary: 'Moves the practice of a day',
      params: day,
      body: moveOccurrenceRequestSchema,
      answer: json(seriesViewSchema),
    },
    {
      ...at('post', '/api/series/{id}/occurrences/{on}/restore', 'restoreOccurrence'),
      summary: 'Leaves a day to the rule again',
      params: day,
      answer: json(seriesViewSchema),
    },
  ],
};
