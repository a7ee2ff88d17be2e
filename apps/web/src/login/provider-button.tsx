import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import type { SignInWays } from '#contracts';

interface ProviderButtonProps {
  provider: NonNullable<SignInWays['openId']>;
  /** Path of the page to end at. */
  to: string;
  /** The first thing on the page to come to by keyboard. */
  first?: boolean;
}

/** Leaves for the provider. */
export function ProviderButton({ provider, to, first = false }: ProviderButtonProps) {
  const href = to === '/' ? provider.startUrl : `${provider.startUrl}?to=${encodeURIComponent(to)}`;
  return (
    <Button
      component="a"
      href={href}
      fullWidth
      variant={first ? 'filled' : 'default'}
      leftSection={<IconLogin2 size={16} aria-hidden />}
    >
      Log in with {provider.name}
    </Button>
  );
}
