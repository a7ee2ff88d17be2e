import {
  changeChannelRequestSchema,
  channelCreatedSchema,
  channelSchema,
  createChannelRequestSchema,
  deliveryLogQuerySchema,
  deliveryPageSchema,
  inboxPageSchema,
  inboxQuerySchema,
  noticeSettingsSchema,
  noticesSeenRequestSchema,
  noticeWaysRequestSchema,
} from '#contracts';
import { type Area, at, json, listOf, made, nothing } from '../route.js';

const channel = { id: 'Id of the channel' };

export const notices: Area = {
  tag: 'Notices',
  about: 'What people are told, by which ways, and what became of it.',
  routes: [
    {
      ...at('get', '/api/me/notices', 'listMyNotices'),
      summary: 'What the web app shows the caller',
      query: inboxQuerySchema,
      answer: json(inboxPageSchema),
    },
    {
      ...at('post', '/api/me/notices/seen', 'seeMyNotices'),
      summary: 'Says which notices the caller has looked at',
      body: noticesSeenRequestSchema,
      answer: nothing,
    },
    {
      ...at('get', '/api/me/notice-settings', 'readMyNoticeSettings'),
      summary: 'How the caller is told',
      answer: json(noticeSettingsSchema),
    },
    {
      ...at('put', '/api/me/notice-ways', 'chooseMyNoticeWays'),
      summary: 'Chooses how the caller is told',
      body: noticeWaysRequestSchema,
      answer: nothing,
    },
    {
      ...at('get', '/api/deliveries', 'listDeliveries'),
      summary: 'What became of notices',
      about: 'Administrators see all, everybody their own, instigators those of their practice.',
      query: deliveryLogQuerySchema,
      answer: json(deliveryPageSchema),
    },
    {
      ...at('post', '/api/deliveries/{id}/retry', 'retryDelivery'),
      summary: 'Has a delivery that was given up tried again',
      params: { id: 'Id of the delivery' },
      answer: nothing,
    },
  ],
};

export const channels: Area = {
  tag: 'Channels',
  about: 'Chats, webhooks and pagers: of the organisation, and of people.',
  routes: [
    {
      ...at('get', '/api/channels', 'listChannels'),
      summary: 'The channels of the organisation',
      answer: json(listOf('channels', channelSchema, 'All of them, which are few; without their secrets')),
    },
    {
      ...at('post', '/api/channels', 'createChannel'),
      summary: 'Adds a channel of the organisation',
      about: 'For administrators.',
      body: createChannelRequestSchema,
      answer: made(channelCreatedSchema),
    },
    {
      ...at('post', '/api/me/channels', 'createMyChannel'),
      summary: 'Adds an own channel',
      body: createChannelRequestSchema,
      answer: made(channelCreatedSchema),
    },
    {
      ...at('patch', '/api/channels/{id}', 'changeChannel'),
      summary: 'Changes a channel',
      params: channel,
      body: changeChannelRequestSchema,
      answer: nothing,
    },
    {
      ...at('delete', '/api/channels/{id}', 'removeChannel'),
      summary: 'Removes a channel',
      params: channel,
      answer: nothing,
    },
    {
      ...at('post', '/api/channels/{id}/try', 'tryChannel'),
      summary: 'Says something harmless through a channel',
      about: 'The answer says whether the receiver took it.',
      params: channel,
      answer: nothing,
    },
  ],
};
