import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChangeChannelRequest,
  ChannelCreated,
  ChannelView,
  CreateChannelRequest,
  DeliveryView,
  InboxNotice,
  NoticeSettings,
  NoticeWays,
} from '#contracts';
import { type ListQuery, type Pages, usePages } from './pages.js';
import { change, getJson, post } from './request.js';

export const noticeKeys = {
  inbox: ['notices', 'inbox'] as const,
  settings: ['notices', 'settings'] as const,
  channels: ['notices', 'channels'] as const,
  log: ['notices', 'log'] as const,
};

/** What the web app shows me, newest first. The live connection says when there is more. */
export const useInbox = (): Pages<InboxNotice> =>
  usePages<InboxNotice>({
    ...{ key: noticeKeys.inbox, path: '/api/me/notices', name: 'notices' },
    again: () => 60_000,
  });

export const useSeen = () => useNoticeChange((ids: string[]) => post<void>('/api/me/notices/seen', { ids }));

export const useNoticeSettings = () =>
  useQuery({
    queryKey: noticeKeys.settings,
    queryFn: () => getJson<NoticeSettings>('/api/me/notice-settings'),
  });

export const useChooseWays = () =>
  useNoticeChange((ways: NoticeWays) => change<void>('PUT', '/api/me/notice-ways', ways));

/** Channels of the organisation. */
export const useChannels = () =>
  useQuery({
    queryKey: noticeKeys.channels,
    queryFn: async () => (await getJson<{ channels: ChannelView[] }>('/api/channels')).channels,
  });

export const useAddChannel = (own: boolean) =>
  useNoticeChange((request: Omit<CreateChannelRequest, 'enabled'>) =>
    post<ChannelCreated>(own ? '/api/me/channels' : '/api/channels', request),
  );

export const useChangeChannel = (id: string) =>
  useNoticeChange((request: ChangeChannelRequest) => change<void>('PATCH', `/api/channels/${id}`, request));

export const useRemoveChannel = (id: string) =>
  useNoticeChange(() => change<void>('DELETE', `/api/channels/${id}`));

export const useTryChannel = (id: string) =>
  useMutation({ mutationFn: () => post<void>(`/api/channels/${id}/try`) });

/** What became of deliveries, newest first; looked at again while some are on their way. */
export const useDeliveries = (query: ListQuery): Pages<DeliveryView> =>
  usePages<DeliveryView>({
    ...{ key: noticeKeys.log, path: '/api/deliveries', name: 'deliveries', query },
    again: (rows) => (rows.some(isUnderWay) ? 3_000 : 30_000),
  });

export const useTryAgain = () => useNoticeChange((id: string) => post<void>(`/api/deliveries/${id}/retry`));

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
