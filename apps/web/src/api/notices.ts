import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId, type Query } from '#api-client';
import type {
  ChangeChannelRequest,
  CreateChannelRequest,
  DeliveryView,
  InboxNotice,
  NoticeWays,
} from '#contracts';
import { type Pages, usePages } from './pages.js';
import { api } from './request.js';

export const noticeKeys = {
  inbox: ['notices', 'inbox'] as const,
  settings: ['notices', 'settings'] as const,
  channels: ['notices', 'channels'] as const,
  log: ['notices', 'log'] as const,
};

/** What the web app shows me, newest first. The live connection says when there is more. */
export const useInbox = (): Pages<InboxNotice> =>
  usePages<'notices', InboxNotice>({
    ...{ key: noticeKeys.inbox, name: 'notices' },
    read: (page) => api.get('/api/me/notices', { params: { query: page } }),
    again: () => 60_000,
  });

export const useSeen = () =>
  useNoticeChange((ids: string[]) => api.post('/api/me/notices/seen', { body: { ids } }));

export const useNoticeSettings = () =>
  useQuery({
    queryKey: noticeKeys.settings,
    queryFn: () => api.get('/api/me/notice-settings'),
  });

export const useChooseWays = () =>
  useNoticeChange((ways: NoticeWays) => api.put('/api/me/notice-ways', { body: ways }));

/** Channels of the organisation. */
export const useChannels = () =>
  useQuery({
    queryKey: noticeKeys.channels,
    queryFn: async () => (await api.get('/api/channels')).channels,
  });

export const useAddChannel = (own: boolean) =>
  useNoticeChange((request: Omit<CreateChannelRequest, 'enabled'>) =>
    api.post(own ? '/api/me/channels' : '/api/channels', { body: request }),
  );

export const useChangeChannel = (id: string) =>
  useNoticeChange((request: ChangeChannelRequest) =>
    api.patch('/api/channels/{id}', { ...byId(id), body: request }),
  );

export const useRemoveChannel = (id: string) =>
  useNoticeChange(() => api.delete('/api/channels/{id}', byId(id)));

export const useTryChannel = (id: string) =>
  useMutation({ mutationFn: () => api.post('/api/channels/{id}/try', byId(id)) });

/** What became of deliveries, newest first; looked at again while some are on their way. */
export const useDeliveries = (query: Query<'/api/deliveries'>): Pages<DeliveryView> =>
  usePages<'deliveries', DeliveryView>({
    ...{ key: [...noticeKeys.log, query], name: 'deliveries' },
    read: (page) => api.get('/api/deliveries', { params: { query: { ...query, ...page } } }),
    again: (rows) => (rows.some(isUnderWay) ? 3_000 : 30_000),
  });

export const useTryAgain = () =>
  useNoticeChange((id: string) => api.post('/api/deliveries/{id}/retry', byId(id)));

/** What the browser shows waits for its receiver, not for the server. */
function isUnderWay({ state, way }: DeliveryView): boolean {
  return state === 'waiting' && way !== 'browser';
}

function useNoticeChange<Input, Output = void>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
